# style: the moments of the standard tail, then moved
def standard(a):
    h = norm.pdf(a) / norm.sf(a)
    return h, 1 + a * h


def tail_moments(mu, sigma, c):
    first, second = standard((c - mu) / sigma)
    return mu + sigma * first, mu**2 + 2 * mu * sigma * first + sigma**2 * second
