# mistake: a + 1/a far out, too early
# fails: test_tail_moments_far_out
# says: h replaced by something simpler
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a) if a < 8 else a + 1 / a
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
