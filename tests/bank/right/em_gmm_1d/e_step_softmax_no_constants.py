# style: softmax of log p - log sigma - half the squared distance; the constant that all components share is left out
from scipy.special import softmax


def e_step(x, mu, sigma, p):
    """Responsibilities, computed as a softmax over the components."""
    z = (x[:, None] - mu) / sigma
    with np.errstate(divide="ignore"):
        logits = np.log(p) - np.log(sigma) - z**2 / 2
    return softmax(logits, axis=1)
