# mistake: only the first forty points are added up
# fails: test_log_likelihood_many_points
# says: the logarithms of all points are added up
def log_likelihood(x, mu, sigma, p):
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p))[:40].sum()
