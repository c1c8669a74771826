# mistake: scipy's density with mu and sigma, not multiplied by sigma
# fails: test_tail_moments_units
# says: which is phi(a) / sigma
def tail_moments(mu, sigma, c):
    h = norm.pdf(c, mu, sigma) / norm.sf(c, mu, sigma)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
