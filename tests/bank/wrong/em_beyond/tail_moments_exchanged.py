# mistake: the results exchanged
# fails: test_tail_moments_mean
# says: E x² comes first
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu**2 + sigma**2 + sigma * (mu + c) * h, mu + sigma * h
