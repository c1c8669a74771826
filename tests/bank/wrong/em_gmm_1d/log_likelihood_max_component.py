# mistake: only the most likely component of each point is counted
def log_likelihood(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, None], mu, sigma)
    return np.sum(np.log(weighted.max(axis=1)))
