# mistake: a is computed with //, so its decimals are lost
# fails: test_tail_moments_mean
# says: the decimals are lost
def tail_moments(mu, sigma, c):
    a = (c - mu) // sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
