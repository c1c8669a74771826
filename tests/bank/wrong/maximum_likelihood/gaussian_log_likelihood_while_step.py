# mistake: every second point is left out
# fails: test_gaussian_log_likelihood_value
# says: only every second point
def gaussian_log_likelihood(x, mu, sigma):
    total = 0.0
    for v in x[::2]:
        total += norm.logpdf(v, mu, sigma)
    return total
