# style: what is outside of the task is refused
def log_likelihood(x, mu, sigma, p):
    x, mu, sigma, p = (np.array(a, dtype=float) for a in (x, mu, sigma, p))
    if np.any(sigma <= 0) or np.any(p < 0) or not np.isclose(p.sum(), 1):
        raise ValueError("sigma should be positive, the weights add up to one")
    if not len(mu) == len(sigma) == len(p):
        raise ValueError("as many means as standard deviations and weights")
    return float(np.log(norm.pdf(x[:, None], mu, sigma) @ p).sum())
