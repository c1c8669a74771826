# mistake: a - 1 and 2a - 2, where a is 0, too
# fails: test_bernoulli_m_step_templates
# says: a 1 is taken off the sums and 2 off N_k
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a - 1) / (N[:, np.newaxis] + 2 * a - 2)
    p = N / len(x)
    return theta, p
