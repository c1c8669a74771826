# mistake: the sum runs along the axis of sigmas
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: the axis of sigmas
def log_likelihood_surface(x, mus, sigmas):
    d = norm.logpdf(x, mus[:, None, None], sigmas[:, None])
    return np.sum(d, axis=1)
