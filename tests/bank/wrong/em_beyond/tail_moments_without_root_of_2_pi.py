# mistake: the density by hand, without its constant
# fails: test_tail_moments_mean
# says: no factor 1 / root of 2 pi
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = np.exp(-(a**2) / 2) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
