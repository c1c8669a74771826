# mistake: mu cut to a whole number
# fails: test_tail_moments_units
# says: mu is cut to a whole number
def tail_moments(mu, sigma, c):
    mu = int(mu)
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
