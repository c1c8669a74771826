# mistake: multiplied by the probability of the tail
# fails: test_tail_moments_mean
# says: times the probability of the tail
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) * norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
