# mistake: the logarithms of densities are added up, and some are 0
# fails: test_log_likelihood_surface_values
# says: The density underflows to 0
def log_likelihood_surface(x, mus, sigmas):
    d = norm.pdf(x, mus[:, None, None], sigmas[:, None])
    return np.sum(np.log(d), axis=-1)
