# mistake: c - mu for mu + c
# fails: test_tail_moments_units
# says: multiplied by c - mu
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (c - mu) * h
