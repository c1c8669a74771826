# mistake: the factor mu + c is missing
# fails: test_tail_moments_square
# says: not multiplied by mu + c
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * h
