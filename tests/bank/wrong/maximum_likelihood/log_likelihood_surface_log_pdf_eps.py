# mistake: a tiny number is added to the density
# fails: test_log_likelihood_surface_values
# says: added before the logarithm
def log_likelihood_surface(x, mus, sigmas):
    d = norm.pdf(x, mus[:, None, None], sigmas[:, None])
    return np.sum(np.log(d + 1e-300), axis=-1)
