# mistake: a Taylor series where c lies below mu
# fails: test_tail_moments_far_out
# says: by (2) next to nothing is cut off
def tail_moments(mu, sigma, c):
    a = max((c - mu) / sigma, -5)
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
