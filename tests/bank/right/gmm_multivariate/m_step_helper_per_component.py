# style: a helper for one component, results collected by zip
import numpy as np


def moments(x, weight, ridge):
    N = weight.sum()
    centre = (weight[:, None] * x).sum(axis=0) / N
    d = x - centre
    S = d.T @ np.diag(weight) @ d if len(x) < 50 else d.T @ (weight[:, None] * d)
    return centre, S / N + ridge * np.eye(len(centre)), N / len(x)


def m_step(x, q, ridge=0.0):
    mu, cov, p = zip(*(moments(x, column, ridge) for column in q.T))
    return np.array(mu), np.array(cov), np.array(p)
