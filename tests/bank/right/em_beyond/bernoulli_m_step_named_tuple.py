# style: a named tuple
from collections import namedtuple

Parameters = namedtuple("Parameters", "theta p")


def bernoulli_m_step(x, q, a):
    N = np.add.reduce(q)
    theta = ((x.T @ q + a) / (N + 2 * a)).T
    return Parameters(theta, N / x.shape[0])
