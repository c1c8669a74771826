# style: returns a NamedTuple; the standard deviation is the Euclidean norm of sqrt(q) times the distance, over sqrt(N)
from typing import NamedTuple


class Parameters(NamedTuple):
    mu: np.ndarray
    sigma: np.ndarray
    p: np.ndarray


def m_step(x: np.ndarray, q: np.ndarray) -> Parameters:
    n_k = np.add.reduce(q, axis=0)
    means = (x @ q) / n_k
    lengths = np.linalg.norm(np.sqrt(q) * (x.reshape(-1, 1) - means), axis=0)
    return Parameters(mu=means, sigma=lengths / np.sqrt(n_k), p=n_k / x.size)
