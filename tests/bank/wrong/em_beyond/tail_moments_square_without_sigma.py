# mistake: sigma missing in the last term
# fails: test_tail_moments_units
# says: mu + c without sigma
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + (mu + c) * h
