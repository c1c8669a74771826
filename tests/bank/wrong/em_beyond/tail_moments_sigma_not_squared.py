# mistake: sigma for sigma²
# fails: test_tail_moments_units
# says: sigma is not squared in the term sigma²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma + sigma * (mu + c) * h
