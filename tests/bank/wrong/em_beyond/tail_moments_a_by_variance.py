# mistake: a divided by the variance
# fails: test_tail_moments_units
# says: a is divided by sigma²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma**2
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
