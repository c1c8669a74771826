# mistake: densities are clipped at 0.01 before the log, so outliers are not punished
# fails: test_log_likelihood_value
# says: a density of
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return np.sum(np.log(np.maximum(densities, 0.01)))
