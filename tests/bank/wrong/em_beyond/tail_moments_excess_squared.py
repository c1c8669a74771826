# mistake: the mean of (x - c)²
# fails: test_tail_moments_square
# says: the mean of (x - c)²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, sigma**2 * (1 - a * h + a**2)
