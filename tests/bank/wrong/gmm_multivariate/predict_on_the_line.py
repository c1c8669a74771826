# mistake: each component judges the point on its own line, in the plane
# fails: test_predict_weights
# says: the determinant of the whole matrix stands in front
def predict(x_1, mu, cov, p):
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[:, np.newaxis] - mu[:, 0])
    with np.errstate(divide="ignore"):
        a = np.column_stack(
            [
                np.log(p[k]) + log_gaussian(np.column_stack([x_1, lines[:, k]]), mu[k], cov[k])
                for k in range(len(p))
            ]
        )
    q = np.exp(a - np.max(a, axis=1, keepdims=True))
    q = q / np.sum(q, axis=1, keepdims=True)
    return np.sum(q * lines, axis=1)
