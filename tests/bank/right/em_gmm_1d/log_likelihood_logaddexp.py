# style: np.logaddexp over the components, docstring
def log_likelihood(x, mu, sigma, p):
    """Log-likelihood of all points."""
    total = np.full(len(x), -np.inf)
    for k in range(len(mu)):
        total = np.logaddexp(total, np.log(p[k]) + norm.logpdf(x, mu[k], sigma[k]))
    return np.sum(total).item()
