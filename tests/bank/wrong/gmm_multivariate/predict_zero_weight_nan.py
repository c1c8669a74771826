# mistake: a component of weight 0 gives 0 times infinity
# fails: test_predict_far
# says: -inf minus -inf
def predict(x_1, mu, cov, p):
    d = x_1[:, np.newaxis] - mu[:, 0]
    var = cov[:, 0, 0]
    with np.errstate(all="ignore"):
        a = np.log(p) - 0.5 * np.log(2 * np.pi * var) - d**2 / (2 * var)
        ratio = a[:, np.newaxis, :] - a[:, :, np.newaxis]
        q = 1 / np.sum(np.exp(ratio), axis=2)
        return np.sum(q * (mu[:, 1] + cov[:, 1, 0] / var * d), axis=1)
