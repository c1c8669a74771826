# style: einsum with components first, type hints
def log_likelihood(x: np.ndarray, mu: np.ndarray, sigma: np.ndarray, p: np.ndarray) -> float:
    dens = np.array([norm.pdf(x, loc=m, scale=s) for m, s in zip(mu, sigma)])
    per_point = np.einsum("k,ki->i", p, dens)
    return float(np.einsum("i->", np.log(per_point)))
