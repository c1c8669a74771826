# mistake: the density of the mean point is taken
# fails: test_log_likelihood_surface_values
# says: the mean of the points takes their place
def log_likelihood_surface(x, mus, sigmas):
    return norm.logpdf(np.mean(x), mus[:, None], sigmas)
