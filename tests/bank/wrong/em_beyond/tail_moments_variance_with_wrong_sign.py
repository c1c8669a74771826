# mistake: 1 - a h - h² for the variance
# fails: test_tail_moments_square
# says: the term with h has the wrong sign
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    return first, first**2 + sigma**2 * (1 - a * h - h**2)
