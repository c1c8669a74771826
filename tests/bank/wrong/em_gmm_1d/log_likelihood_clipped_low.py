# mistake: the densities are clipped at 1e-50
# fails: test_log_likelihood_value
# says: a density of
def log_likelihood(x, mu, sigma, p):
    return np.log(np.clip((norm.pdf(x[:, None], mu, sigma) @ p), 1e-50, None)).sum()
