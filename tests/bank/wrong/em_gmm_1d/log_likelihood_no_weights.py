# mistake: the weights p_k are forgotten
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(norm.pdf(x[:, None], mu, sigma).sum(axis=1)))
