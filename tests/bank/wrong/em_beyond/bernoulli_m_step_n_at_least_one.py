# mistake: N_k below 1 are raised to 1, in p too
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_weights
# says: the sums are divided by 1, but N_k is
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.maximum(np.sum(q, axis=0), 1.0)
    theta = (q.T @ x + a) / (N[:, np.newaxis] + 2 * a)
    p = N / len(x)
    return theta, p
