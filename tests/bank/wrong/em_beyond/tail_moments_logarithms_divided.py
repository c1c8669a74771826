# mistake: logarithms divided
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_far_out
# says: logarithms are divided
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.logpdf(a) / norm.logsf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
