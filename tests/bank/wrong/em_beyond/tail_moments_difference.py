# mistake: the tail as a difference from 1
# fails: test_tail_moments_far_out
# says: exactly 0 from a = 8.3 on
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / (1 - norm.cdf(a))
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
