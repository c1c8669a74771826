# mistake: the distribution function for the tail
# fails: test_tail_moments_mean
# says: divided by 1 - Phi(a)
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.cdf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
