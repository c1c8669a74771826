# mistake: the weights of the components are exchanged
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((p[::-1] * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
