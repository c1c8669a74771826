# mistake: the median of the tail for its mean
# fails: test_tail_moments_mean test_tail_moments_far_out
# says: median of the tail
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * norm.isf(norm.sf(a) / 2), mu**2 + sigma**2 + sigma * (mu + c) * h
