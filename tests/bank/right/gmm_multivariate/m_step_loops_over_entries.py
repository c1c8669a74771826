# style: loops over components and both coordinates, only the lower triangle is computed
import numpy as np


def m_step(x, q, ridge=0.0):
    m, D = x.shape
    K = q.shape[1]
    mu, cov, p = np.zeros((K, D)), np.zeros((K, D, D)), np.zeros(K)
    for k in range(K):
        share = q[:, k] / q[:, k].sum()
        p[k] = q[:, k].sum() / m
        for i in range(D):
            mu[k, i] = np.sum(share * x[:, i])
        for i in range(D):
            for j in range(i + 1):
                value = np.sum(share * (x[:, i] - mu[k, i]) * (x[:, j] - mu[k, j]))
                cov[k, i, j] = cov[k, j, i] = value
            cov[k, i, i] += ridge
    return mu, cov, p
