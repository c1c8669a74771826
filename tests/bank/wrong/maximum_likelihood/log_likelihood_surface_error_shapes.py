# mistake: the arrays are not spread over axes of their own
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: arrays whose shapes don't fit
def log_likelihood_surface(x, mus, sigmas):
    return np.sum(norm.logpdf(x, mus, sigmas), axis=0)
