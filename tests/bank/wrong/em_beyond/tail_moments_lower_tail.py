# mistake: the moments of what lies below c
# fails: test_tail_moments_mean
# says: the mean of what lies below c
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.cdf(a)
    return mu - sigma * h, mu**2 + sigma**2 - sigma * (mu + c) * h
