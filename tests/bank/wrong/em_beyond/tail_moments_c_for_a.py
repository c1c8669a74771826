# mistake: c not standardised
# fails: test_tail_moments_units
# says: c stands in the place of a
def tail_moments(mu, sigma, c):
    h = norm.pdf(c) / norm.sf(c)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
