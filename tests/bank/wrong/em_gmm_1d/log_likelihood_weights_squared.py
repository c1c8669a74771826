# mistake: the weights p_k are multiplied twice
def log_likelihood(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, None], mu, sigma)
    return np.sum(np.log(weighted @ p))
