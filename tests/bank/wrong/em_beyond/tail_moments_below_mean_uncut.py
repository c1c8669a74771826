# mistake: if c is below mu, the results are those of the whole Gaussian, as if nothing were cut off
# fails: test_tail_moments_mean test_tail_moments_square
# says: as if nothing were cut off there
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a) if c > mu else 0.0
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
