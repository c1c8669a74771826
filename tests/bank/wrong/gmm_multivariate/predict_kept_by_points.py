# mistake: the means are kept by the points alone
# fails: test_predict_line test_predict_weights test_predict_far
# says: nothing kept from call to call
KEPT = {}


def predict(x_1, mu, cov, p):
    key = tuple(x_1.tolist())
    if key not in KEPT:
        first = x_1[:, np.newaxis]
        q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
        lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
        KEPT[key] = np.sum(q * lines, axis=1)
    return KEPT[key]
