# mistake: the last term subtracted
# fails: test_tail_moments_square
# says: the term with h has the wrong sign
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 - sigma * (mu + c) * h
