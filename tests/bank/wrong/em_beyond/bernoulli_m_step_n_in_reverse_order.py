# mistake: the N of the other template
# fails: test_bernoulli_m_step_templates
# says: by the N_k of another one
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[::-1, np.newaxis] + 2 * a), N / len(x)
