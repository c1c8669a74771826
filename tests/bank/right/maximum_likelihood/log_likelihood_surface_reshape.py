# style: one long list, cut into rows
def log_likelihood_surface(x, mus, sigmas):
    values = [gaussian_log_likelihood(x, mu, sigma) for mu in mus for sigma in sigmas]
    return np.array(values).reshape(len(mus), len(sigmas))
