# style: one array of two numbers
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return np.array([mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h])
