# mistake: rows filled into an array of the type of x
# fails: test_bernoulli_m_step_templates
# says: take its type from x
import numpy as np


def bernoulli_m_step(x, q, a):
    m, D = x.shape
    K = q.shape[1]
    theta = np.zeros((K, D), dtype=x.dtype)
    for k in range(K):
        N = q[:, k].sum()
        theta[k] = (q[:, k] @ x + a) / (N + 2 * a)
    return theta, q.sum(axis=0) / m
