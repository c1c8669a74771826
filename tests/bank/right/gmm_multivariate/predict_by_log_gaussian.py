import numpy as np


def predict(x_1, mu, cov, p):
    first = x_1.reshape(-1, 1)
    columns = [log_gaussian(first, mu[k, :1], cov[k, :1, :1]) for k in range(len(p))]
    with np.errstate(divide="ignore"):
        a = np.array(columns).T + np.log(p)
    a = np.exp(a - a.max(axis=1, keepdims=True))
    lines = [mu[k, 1] + cov[k, 1, 0] / cov[k, 0, 0] * (x_1 - mu[k, 0]) for k in range(len(p))]
    return np.average(np.array(lines).T, axis=1, weights=a)
