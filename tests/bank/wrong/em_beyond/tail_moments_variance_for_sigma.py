# mistake: sigma² in the mean
# fails: test_tail_moments_units
# says: multiplied by sigma²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma**2 * h, mu**2 + sigma**2 + sigma * (mu + c) * h
