# mistake: a is c - mu
# fails: test_tail_moments_units
# says: a is not divided by sigma
def tail_moments(mu, sigma, c):
    h = norm.pdf(c - mu) / norm.sf(c - mu)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
