# mistake: N_k kept above 0.001 for the templates
# fails: test_bernoulli_m_step_templates
# says: Is N_k kept above a limit
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (np.maximum(N, 1e-3)[:, np.newaxis] + 2 * a), N / len(x)
