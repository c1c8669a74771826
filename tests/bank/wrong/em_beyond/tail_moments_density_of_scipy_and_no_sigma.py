# mistake: neither density nor h with sigma
# fails: test_tail_moments_units
# says: both the density and the factor before h are without sigma
def tail_moments(mu, sigma, c):
    h = norm.pdf(c, mu, sigma) / norm.sf(c, mu, sigma)
    return mu + h / sigma, mu**2 + sigma**2 + (mu + c) * h
