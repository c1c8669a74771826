# mistake: the sign of a is turned
# fails: test_tail_moments_mean
# says: the sign of a
def tail_moments(mu, sigma, c):
    a = (mu - c) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
