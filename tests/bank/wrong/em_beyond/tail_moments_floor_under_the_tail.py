# mistake: a floor under the probability of the tail
# fails: test_tail_moments_far_out
# says: E x is
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / max(norm.sf(a), 1e-100)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
