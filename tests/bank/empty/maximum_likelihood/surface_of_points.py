# idea: the same with the sum of the points
def gaussian_log_likelihood(x, mu, sigma):
    return float(np.sum(x) + mu * sigma)


def log_likelihood_surface(x, mus, sigmas):
    return np.sum(x) * np.zeros((len(mus), 1)) + np.multiply.outer(mus, sigmas) * 0
