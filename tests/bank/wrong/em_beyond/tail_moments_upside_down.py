# mistake: numerator and denominator exchanged
# fails: test_tail_moments_mean
# says: upside down
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.sf(a) / norm.pdf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
