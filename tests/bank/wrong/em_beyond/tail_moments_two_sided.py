# mistake: the tail on both sides
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_far_out
# says: on both sides
def tail_moments(mu, sigma, c):
    a = abs(c - mu) / sigma
    h = norm.pdf(a) / (2 * norm.sf(a))
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
