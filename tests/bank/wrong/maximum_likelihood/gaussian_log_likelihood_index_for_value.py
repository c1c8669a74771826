# mistake: the loop runs over indices and uses them as values
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: the indices of the points are used
def gaussian_log_likelihood(x, mu, sigma):
    total = 0.0
    for i in range(len(x)):
        total += norm.logpdf(i, mu, sigma)
    return total
