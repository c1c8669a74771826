# mistake: 1 for a, whatever a is
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: with a = 0 a pseudo-count of 1 is added
import numpy as np


def bernoulli_m_step(x, q, a):
    a = 1
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a) / (N[:, np.newaxis] + 2 * a)
    p = N / len(x)
    return theta, p
