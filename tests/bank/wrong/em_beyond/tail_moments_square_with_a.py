# mistake: in the mean square the standardised end a stands in the place of c
# fails: test_tail_moments_units
# says: c, not a
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + a) * h
    return first, second
