# mistake: norm.logpdf gets the variance
# fails: test_predict_weights
# says: the variance is used like a standard deviation
from scipy.special import softmax
from scipy.stats import norm


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    with np.errstate(divide="ignore"):
        q = softmax(np.log(p) + norm.logpdf(first, mu[:, 0], cov[:, 0, 0]), axis=1)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
