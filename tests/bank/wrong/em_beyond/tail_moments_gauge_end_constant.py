# mistake: the mean square has the end of the notebook's gauge for c
# fails: test_tail_moments_square
# says: in E x² c is 5
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + 5.0) * h
    return first, second
