# style: a named tuple, with type hints and a helper
from typing import NamedTuple


class Parameters(NamedTuple):
    mu: np.ndarray
    cov: np.ndarray
    p: np.ndarray


def scatter(x: np.ndarray, mean: np.ndarray, weights: np.ndarray) -> np.ndarray:
    centred = x - mean
    return np.average(centred[:, :, None] * centred[:, None, :], axis=0, weights=weights)


def m_step(x: np.ndarray, q: np.ndarray, ridge: float = 0.0) -> Parameters:
    mu = (x.T @ q / q.sum(axis=0)).T
    cov = np.array([scatter(x, mu[k], q[:, k]) for k in range(q.shape[1])])
    return Parameters(mu, cov + ridge * np.eye(x.shape[1]), q.sum(axis=0) / q.shape[0])
