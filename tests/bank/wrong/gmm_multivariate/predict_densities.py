# mistake: densities are divided by their sum, which is 0 far away
# fails: test_predict_far
# says: 0 / 0 is no number
from scipy.stats import norm


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    weighted = p * norm.pdf(first, mu[:, 0], np.sqrt(cov[:, 0, 0]))
    with np.errstate(invalid="ignore"):
        q = weighted / np.sum(weighted, axis=1, keepdims=True)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
