# mistake: where the densities vanish the weights take the place of the responsibilities
# fails: test_predict_far
# says: averaged with the weights p_k
def predict(x_1, mu, cov, p):
    d = x_1[:, np.newaxis] - mu[:, 0]
    var = cov[:, 0, 0]
    w = p * np.exp(-(d**2) / (2 * var)) / np.sqrt(2 * np.pi * var)
    w = np.where(np.sum(w, axis=1, keepdims=True) > 0, w, p)
    lines = mu[:, 1] + cov[:, 1, 0] / var * d
    return np.sum(w * lines, axis=1) / np.sum(w, axis=1)
