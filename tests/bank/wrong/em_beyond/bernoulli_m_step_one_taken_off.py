# mistake: 1 is taken off N_k and the sums
# fails: test_bernoulli_m_step_templates
# says: theta changes where each picture is there twice
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x - 1 + a) / (N[:, np.newaxis] - 1 + 2 * a), N / len(x)
