# mistake: the N of the loop that is left over divides all
# fails: test_bernoulli_m_step_templates
# says: by the N_k of the last one
import numpy as np


def bernoulli_m_step(x, q, a):
    sums, p = [], []
    for column in q.T:
        N = np.sum(column)
        sums.append(column @ x)
        p.append(N / len(x))
    return (np.array(sums) + a) / (N + 2 * a), np.array(p)
