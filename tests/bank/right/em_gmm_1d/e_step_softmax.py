# style: softmax of log weights, type hints and a docstring
from scipy.special import softmax


def e_step(x: np.ndarray, mu: np.ndarray, sigma: np.ndarray, p: np.ndarray) -> np.ndarray:
    """Posterior probability of every component for every point."""
    a = np.log(p) - np.log(sigma) - 0.5 * ((x.reshape(-1, 1) - mu) / sigma) ** 2
    return softmax(a, axis=1)
