# mistake: in single precision
# fails: test_tail_moments_mean
# says: single precision
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return np.float32(mu + sigma * h), np.float32(mu**2 + sigma**2 + sigma * (mu + c) * h)
