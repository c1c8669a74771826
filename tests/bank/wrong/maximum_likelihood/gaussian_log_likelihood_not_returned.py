# mistake: the value is printed and not returned
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: nothing is returned
def gaussian_log_likelihood(x, mu, sigma):
    print(np.sum(norm.logpdf(x, mu, sigma)))
