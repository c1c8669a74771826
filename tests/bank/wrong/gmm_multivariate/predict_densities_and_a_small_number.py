# mistake: a tiny number below the fraction bar keeps 0 / 0 away
# fails: test_predict_far
# says: far from all components the mean is 0
from scipy.stats import norm


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    weighted = p * norm.pdf(first, mu[:, 0], np.sqrt(cov[:, 0, 0]))
    q = weighted / (np.sum(weighted, axis=1, keepdims=True) + 1e-300)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
