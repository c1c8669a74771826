# mistake: the loop leaves out the first point
# fails: test_gaussian_log_likelihood_value
# says: the first point is left out
def gaussian_log_likelihood(x, mu, sigma):
    total = 0
    for i in range(1, len(x)):
        total = total + norm.logpdf(x[i], mu, sigma)
    return total
