# mistake: brackets missing in a
# fails: test_tail_moments_units
# says: brackets are missing around c - mu
def tail_moments(mu, sigma, c):
    a = c - mu / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
