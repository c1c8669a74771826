# mistake: a small number added below the line
# fails: test_tail_moments_mean test_tail_moments_far_out
# says: or a small number added
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / (norm.sf(a) + 1e-12)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
