# style: a named tuple
from collections import namedtuple

Parameters = namedtuple("Parameters", "mu sigma p")


def m_step(x, q):
    p = np.mean(q, axis=0)
    mu = np.mean(q * x[:, None], axis=0) / p
    sigma = np.sqrt(np.mean(q * (x[:, None] - mu) ** 2, axis=0) / p)
    return Parameters(mu, sigma, p)
