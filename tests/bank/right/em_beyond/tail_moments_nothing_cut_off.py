# style: a way of its own far below the mean
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    if a < -38:
        return mu, mu**2 + sigma**2
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
