# mistake: return stands inside the loop
# fails: test_gaussian_log_likelihood_value
# says: only the first point counts
def gaussian_log_likelihood(x, mu, sigma):
    total = 0
    for value in x:
        total += norm.logpdf(value, mu, sigma)
        return total
