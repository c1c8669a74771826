# mistake: the points of the notebook are used, not the argument
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: RODS of the notebook takes the place
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(RODS, mu, sigma))
