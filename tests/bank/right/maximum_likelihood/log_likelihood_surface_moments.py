# style: by mean and variance of the data
def log_likelihood_surface(x, mus, sigmas):
    mu, sigma = fit_gaussian(x)
    squares = sigma**2 + np.subtract.outer(mu, mus) ** 2
    return -len(x) * (np.log(sigmas * np.sqrt(2 * np.pi)) + np.outer(squares, 1 / (2 * sigmas**2)))
