# mistake: a is standardised, and norm.pdf and norm.sf get mu and sigma once more
# fails: test_tail_moments_units
# says: with mu and sigma once more
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a, mu, sigma) / norm.sf(a, mu, sigma)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
