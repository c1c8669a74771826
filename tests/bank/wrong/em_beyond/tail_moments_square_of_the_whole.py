# mistake: the mean square of the whole Gaussian
# fails: test_tail_moments_square
# says: that of the whole Gaussian
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    return mu + sigma * norm.pdf(a) / norm.sf(a), mu**2 + sigma**2
