# mistake: the mean of (x - mu)²
# fails: test_tail_moments_units
# says: this is the mean of (x - mu)²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, sigma**2 * (1 + a * h)
