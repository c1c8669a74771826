# mistake: h added to c
# fails: test_tail_moments_mean
# says: added to c
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return c + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
