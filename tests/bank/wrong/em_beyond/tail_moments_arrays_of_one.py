# mistake: arrays of one number each
# fails: test_tail_moments_mean
# says: the shape (1,)
def tail_moments(mu, sigma, c):
    a = np.atleast_1d((c - mu) / sigma)
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
