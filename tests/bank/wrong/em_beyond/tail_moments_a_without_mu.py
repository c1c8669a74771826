# mistake: a is c / sigma
# fails: test_tail_moments_units
# says: in a mu is not subtracted
def tail_moments(mu, sigma, c):
    a = c / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
