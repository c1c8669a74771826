# mistake: the sum over the points is missing
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: the sum over the points
def log_likelihood_surface(x, mus, sigmas):
    return norm.logpdf(x, mus[:, None, None], sigmas[:, None])
