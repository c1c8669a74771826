# mistake: a is divided by K
# fails: test_bernoulli_m_step_pseudo_counts
# says: a is divided by K
import numpy as np


def bernoulli_m_step(x, q, a):
    a = a / q.shape[1]
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a) / (N[:, np.newaxis] + 2 * a)
    p = N / len(x)
    return theta, p
