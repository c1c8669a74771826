# mistake: mu² missing
# fails: test_tail_moments_units
# says: the term mu² is missing
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, sigma**2 + sigma * (mu + c) * h
