# mistake: the mean comes twice
# fails: test_tail_moments_square
# says: this is E x once more
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    first = mu + sigma * norm.pdf(a) / norm.sf(a)
    return first, first
