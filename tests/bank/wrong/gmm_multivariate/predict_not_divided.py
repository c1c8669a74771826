# mistake: the weighted densities are not divided by their sum
# fails: test_predict_weights
# says: not divided by their sum, see the denominator of (9)
from scipy.stats import norm


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    weighted = p * norm.pdf(first, mu[:, 0], np.sqrt(cov[:, 0, 0]))
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(weighted * lines, axis=1)
