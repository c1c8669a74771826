# style: no e_step: one-dimensional logarithms and scipy's logsumexp
import numpy as np
from scipy.special import logsumexp


def predict(x_1, mu, cov, p):
    d = np.subtract.outer(x_1, mu[:, 0])
    var = cov[:, 0, 0]
    with np.errstate(divide="ignore"):
        a = np.log(p) - 0.5 * np.log(2 * np.pi * var) - d**2 / (2 * var)
    q = np.exp(a - logsumexp(a, axis=1, keepdims=True))
    return np.einsum("ik,ik->i", q, mu[:, 1] + cov[:, 0, 1] / var * d)
