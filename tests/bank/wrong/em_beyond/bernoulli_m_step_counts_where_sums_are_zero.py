# mistake: a only where the sum is 0
# fails: test_bernoulli_m_step_pseudo_counts
# says: only pixels that are 0 in every picture
import numpy as np


def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = q.T @ x
    theta = np.where(S == 0, a / (N[:, np.newaxis] + 2 * a), S / N[:, np.newaxis])
    p = N / len(x)
    return theta, p
