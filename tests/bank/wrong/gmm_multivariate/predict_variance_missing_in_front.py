# mistake: the factor before the exponential is left out of the density
# fails: test_predict_weights
# says: the factor in front
def predict(x_1, mu, cov, p):
    d = x_1[:, np.newaxis] - mu[:, 0]
    var = cov[:, 0, 0]
    with np.errstate(divide="ignore"):
        a = np.log(p) - d**2 / (2 * var)
    w = np.exp(a - np.max(a, axis=1, keepdims=True))
    q = w / np.sum(w, axis=1, keepdims=True)
    return np.sum(q * (mu[:, 1] + cov[:, 1, 0] / var * d), axis=1)
