# style: with docstrings and type hints
def gaussian_log_likelihood(x: np.ndarray, mu: float, sigma: float) -> float:
    """Log-likelihood of one Gaussian."""
    standardised: np.ndarray = (x - mu) / sigma
    return float(norm.logpdf(standardised).sum() - x.size * np.log(sigma))


def fit_gaussian(x: np.ndarray) -> tuple[float, float]:
    """Maximum likelihood."""
    return float(np.mean(x)), float(np.sqrt(np.var(x)))


def log_likelihood_surface(x: np.ndarray, mus: np.ndarray, sigmas: np.ndarray) -> np.ndarray:
    """One row for each mu."""
    surface: np.ndarray = np.empty((mus.size, sigmas.size))
    for place in np.ndindex(surface.shape):
        surface[place] = gaussian_log_likelihood(x, float(mus[place[0]]), float(sigmas[place[1]]))
    return surface


def fit_weighted_gaussian(x: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    """Weighted maximum likelihood."""
    weights: np.ndarray = w / w.sum()
    mu: float = float(weights @ x)
    return mu, float(np.sqrt(weights @ (x - mu) ** 2))
