# mistake: where all densities are 0 the component of the nearest mean is taken
# fails: test_predict_far
# says: only the line of the nearest mean counts
from scipy.stats import norm


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    weighted = p * norm.pdf(first, mu[:, 0], np.sqrt(cov[:, 0, 0]))
    total = np.sum(weighted, axis=1, keepdims=True)
    d = np.where(p > 0, np.abs(first - mu[:, 0]), np.inf)
    nearest = 1.0 * (d == np.min(d, axis=1, keepdims=True))
    q = np.where(total > 0, weighted / np.where(total > 0, total, 1), nearest)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
