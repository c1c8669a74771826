# mistake: the density is not divided
# fails: test_tail_moments_mean
# says: h is the density alone
def tail_moments(mu, sigma, c):
    h = norm.pdf((c - mu) / sigma)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
