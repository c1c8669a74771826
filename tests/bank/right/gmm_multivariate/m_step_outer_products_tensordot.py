# style: table of all outer products, contracted with the responsibilities; ridge times N_k before the division
import numpy as np


def m_step(x, q, ridge=0.0):
    N = q.sum(0)
    mu = np.tensordot(q, x, axes=(0, 0)) / N[:, np.newaxis]
    cov = np.empty((len(N), x.shape[1], x.shape[1]))
    for k, centre in enumerate(mu):
        products = (x - centre)[:, :, None] * (x - centre)[:, None, :]
        cov[k] = (np.tensordot(q[:, k], products, axes=1) + N[k] * ridge * np.eye(x.shape[1])) / N[
            k
        ]
    return mu, cov, N / x.shape[0]
