# style: a guard at the smallest float
def log_likelihood(x, mu, sigma, p):
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return np.sum(np.log(np.maximum(f, np.finfo(float).tiny)))
