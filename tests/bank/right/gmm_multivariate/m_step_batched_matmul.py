# style: three-dimensional matrix product, ridge by indexing the diagonal, weights divided by their sum
import numpy as np


def m_step(x, q, ridge=0.0):
    w = q / q.sum(axis=0)
    mu = w.T @ x
    d = x[np.newaxis] - mu[:, np.newaxis]
    cov = np.swapaxes(d * w.T[:, :, np.newaxis], 1, 2) @ d
    j = np.arange(x.shape[1])
    cov[:, j, j] += ridge
    N = q.sum(axis=0)
    return mu, cov, N / N.sum()
