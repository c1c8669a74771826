# mistake: the mean over the points is taken
# fails: test_log_likelihood_surface_values
# says: the mean over the points
def log_likelihood_surface(x, mus, sigmas):
    return norm.logpdf(x, mus[:, None, None], sigmas[:, None]).mean(axis=2)
