# mistake: rounded to four decimals
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out
# says: rounded to 4 decimals
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return round(mu + sigma * h, 4), round(mu**2 + sigma**2 + sigma * (mu + c) * h, 4)
