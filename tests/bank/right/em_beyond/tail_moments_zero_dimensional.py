# style: arrays without a dimension
def tail_moments(mu, sigma, c):
    a = np.array((c - mu) / sigma)
    h = np.array(norm.pdf(a) / norm.sf(a))
    return np.array(mu + sigma * h), np.array(mu**2 + sigma**2 + sigma * (mu + c) * h)
