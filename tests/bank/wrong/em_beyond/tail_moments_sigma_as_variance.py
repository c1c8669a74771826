# mistake: sigma is taken as the variance: its root is used as the standard deviation
# fails: test_tail_moments_units
# says: the root of sigma stands in the place of sigma
def tail_moments(mu, sigma, c):
    sigma = np.sqrt(sigma)
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
