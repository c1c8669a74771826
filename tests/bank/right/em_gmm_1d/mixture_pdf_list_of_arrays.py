# style: list comprehension of component densities, np.sum over axis 0, type hints
def mixture_pdf(x: np.ndarray, mu: np.ndarray, sigma: np.ndarray, p: np.ndarray) -> np.ndarray:
    parts = [p[k] * norm(mu[k], sigma[k]).pdf(x) for k in range(len(p))]
    return np.sum(parts, axis=0)
