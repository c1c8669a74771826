# mistake: the loop ends one point too early
# fails: test_gaussian_log_likelihood_value
# says: the last point is left out
def gaussian_log_likelihood(x, mu, sigma):
    total = 0.0
    for i in range(len(x) - 1):
        total += norm.logpdf(x[i], mu, sigma)
    return total
