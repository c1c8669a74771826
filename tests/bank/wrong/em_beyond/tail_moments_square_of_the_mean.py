# mistake: the square of the mean for the mean square
# fails: test_tail_moments_square
# says: the square of E x
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    first = mu + sigma * norm.pdf(a) / norm.sf(a)
    return first, first**2
