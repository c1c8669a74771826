# mistake: the square of c
# fails: test_tail_moments_square
# says: E x² is c²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    return mu + sigma * norm.pdf(a) / norm.sf(a), c**2
