# mistake: theta divided by its sum over the pixels
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: each template adds up to one over its pixels
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a) / (N[:, np.newaxis] + 2 * a)
    theta = theta / np.sum(theta, axis=1, keepdims=True)
    p = N / len(x)
    return theta, p
