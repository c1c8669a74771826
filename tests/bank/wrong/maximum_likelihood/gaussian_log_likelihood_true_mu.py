# mistake: the parameters of the notebook are used, not the arguments
# fails: test_gaussian_log_likelihood_value test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: those of the notebook
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, TRUE_MU, TRUE_SIGMA))
