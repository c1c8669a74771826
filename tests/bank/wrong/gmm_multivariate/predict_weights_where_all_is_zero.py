# mistake: where all densities are 0 the weights p_k are taken
# fails: test_predict_far
# says: far from all components the lines are averaged with the weights
from scipy.stats import norm


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    weighted = p * norm.pdf(first, mu[:, 0], np.sqrt(cov[:, 0, 0]))
    weighted = np.where(np.sum(weighted, axis=1, keepdims=True) == 0, p, weighted)
    q = weighted / np.sum(weighted, axis=1, keepdims=True)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
