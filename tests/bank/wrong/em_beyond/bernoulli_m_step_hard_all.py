# mistake: the largest q counts as 1
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_weights
# says: assigned wholly to the template
import numpy as np


def bernoulli_m_step(x, q, a):
    q = (q == np.max(q, axis=1, keepdims=True)).astype(float)
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a) / (N[:, np.newaxis] + 2 * a)
    p = N / len(x)
    return theta, p
