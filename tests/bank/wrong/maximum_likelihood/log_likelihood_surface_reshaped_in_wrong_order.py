# mistake: the values are computed sigma by sigma, then cut into rows of mu
# fails: test_log_likelihood_surface_form
# says: computed sigma by sigma, and then reshaped
def log_likelihood_surface(x, mus, sigmas):
    values = [gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas for mu in mus]
    return np.reshape(values, (len(mus), len(sigmas)))
