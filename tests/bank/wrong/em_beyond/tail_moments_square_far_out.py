# mistake: the mean square far out by a difference
# fails: test_tail_moments_far_out
# says: E x² is
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    first = mu + sigma * norm.pdf(a) / norm.sf(a)
    h = norm.pdf(a) / max(1 - norm.cdf(a), 1e-300)
    return first, mu**2 + sigma**2 + sigma * (mu + c) * h
