# mistake: N[0] for all templates
# fails: test_bernoulli_m_step_templates
# says: by the N_k of the first one
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[0] + 2 * a), N / len(x)
