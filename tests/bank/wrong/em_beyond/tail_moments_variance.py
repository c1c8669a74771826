# mistake: the variance for the mean square
# fails: test_tail_moments_square
# says: this is the variance in the tail
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, sigma**2 * (1 + a * h - h**2)
