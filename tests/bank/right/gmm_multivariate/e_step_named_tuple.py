# style: a named tuple, arguments validated
from collections import namedtuple

EStep = namedtuple("EStep", "q log_likelihood")


def e_step(x, mu, cov, p):
    m, D = np.shape(x)
    K = np.size(p)
    assert np.shape(mu) == (K, D) and np.shape(cov) == (K, D, D)
    assert np.all(p >= 0) and np.isclose(np.sum(p), 1)
    table = np.empty((m, K))
    for k in range(K):
        table[:, k] = log_gaussian(x, mu[k], cov[k])
    with np.errstate(divide="ignore"):
        table += np.log(p)
    top = table.max(axis=1, keepdims=True)
    table -= top
    total = np.exp(table).sum(axis=1, keepdims=True)
    q = np.exp(table) / total
    assert np.allclose(q.sum(axis=1), 1)
    return EStep(q, (top + np.log(total)).sum())
