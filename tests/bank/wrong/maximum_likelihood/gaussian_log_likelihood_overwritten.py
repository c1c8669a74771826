# mistake: the sum is overwritten in each round
# fails: test_gaussian_log_likelihood_value
# says: only the last point counts
def gaussian_log_likelihood(x, mu, sigma):
    for value in x:
        total = norm.logpdf(value, mu, sigma)
    return total
