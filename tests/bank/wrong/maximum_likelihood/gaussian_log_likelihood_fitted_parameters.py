# mistake: mean and standard deviation of the data are used in place of the arguments
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: the arguments mu and sigma are not used
def gaussian_log_likelihood(x, mu, sigma):
    mu = np.mean(x)
    sigma = np.std(x)
    return np.sum(norm.logpdf(x, mu, sigma))
