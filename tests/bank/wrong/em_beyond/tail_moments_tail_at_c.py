# mistake: the probability of the tail at c
# fails: test_tail_moments_units
# says: the tail is taken at c
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(c)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
