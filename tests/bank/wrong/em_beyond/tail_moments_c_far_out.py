# mistake: c itself where the tail is small
# fails: test_tail_moments_far_out
# says: E x is c itself
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    if norm.sf(a) < 1e-12:
        return c, c**2
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
