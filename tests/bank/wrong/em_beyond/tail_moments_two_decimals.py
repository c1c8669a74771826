# mistake: the results are rounded to two decimals
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out
# says: rounded to 2 decimals
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return round(first, 2), round(second, 2)
