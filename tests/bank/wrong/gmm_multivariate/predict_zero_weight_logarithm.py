# mistake: math.log stops at a weight of 0
# fails: test_predict_far
# says: ValueError
import math


def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    a = -0.5 * (first - mu[:, 0]) ** 2 / cov[:, 0, 0] - 0.5 * np.log(cov[:, 0, 0])
    a = a + np.array([math.log(weight) for weight in p])
    q = np.exp(a - np.max(a, axis=1, keepdims=True))
    q = q / np.sum(q, axis=1, keepdims=True)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
