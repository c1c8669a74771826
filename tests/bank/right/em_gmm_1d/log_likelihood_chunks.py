# style: logs of products of few points, so that nothing underflows; 0-dimensional array
def log_likelihood(x, mu, sigma, p):
    px = (norm.pdf(x, mu.reshape(-1, 1), sigma.reshape(-1, 1)).T * p).sum(1)
    return np.asarray(np.cumsum(np.log(px))[-1])
