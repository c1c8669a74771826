# style: a scalar product, result of shape (1, 1)
def gaussian_log_likelihood(x, mu, sigma):
    d = ((x - mu) / sigma).reshape(-1, 1)
    return -0.5 * d.T @ d - len(d) * np.log(np.sqrt(2 * np.pi) * sigma)
