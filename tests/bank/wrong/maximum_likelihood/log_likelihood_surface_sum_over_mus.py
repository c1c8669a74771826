# mistake: the sum runs along the axis of mus
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: has the shape
def log_likelihood_surface(x, mus, sigmas):
    return np.sum(norm.logpdf(x, mus[:, None, None], sigmas[:, None]), axis=0)
