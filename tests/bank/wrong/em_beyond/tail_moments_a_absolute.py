# mistake: a is taken as the absolute distance, so ends below the mean are treated as ends above it
# fails: test_tail_moments_mean test_tail_moments_far_out
# says: the sign of a
def tail_moments(mu, sigma, c):
    a = abs(c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
