# mistake: the mean lacks mu: only sigma h is returned
# fails: test_tail_moments_units
# says: mu is missing in E x
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
