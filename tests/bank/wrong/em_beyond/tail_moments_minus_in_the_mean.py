# mistake: h is subtracted in the mean
# fails: test_tail_moments_mean
# says: the sign of h is wrong
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu - sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
