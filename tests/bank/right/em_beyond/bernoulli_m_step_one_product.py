# style: a further pixel that is always 1 gives N in the same product
import numpy as np


def bernoulli_m_step(x, q, a):
    sums = np.dot(q.T, np.c_[x, np.ones(len(x))])
    counts, N = sums[:, :-1], sums[:, -1:]
    return np.divide(np.add(counts, a), N + 2 * a), np.ravel(N) / len(x)
