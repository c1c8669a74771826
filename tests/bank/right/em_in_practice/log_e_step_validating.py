# style: arguments are validated; named tuple returned
from collections import namedtuple

EStep = namedtuple("EStep", "q log_likelihood")


def log_e_step(x, mu, sigma, p):
    x, mu, sigma, p = (np.asarray(v, dtype=float) for v in (x, mu, sigma, p))
    if np.any(sigma <= 0) or np.any(p < 0) or not np.isclose(p.sum(), 1):
        raise ValueError("no mixture")
    assert mu.shape == sigma.shape == p.shape and x.ndim == 1
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return EStep(np.exp(a - log_f), np.sum(log_f))
