# mistake: sigma missing before h
# fails: test_tail_moments_units
# says: mu + h, where (2) has mu + sigma h
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + h, mu**2 + sigma**2 + sigma * (mu + c) * h
