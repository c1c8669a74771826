# mistake: a small number added to sigma
# fails: test_tail_moments_units
# says: Gaussian around
def tail_moments(mu, sigma, c):
    sigma = sigma + 1e-8
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
