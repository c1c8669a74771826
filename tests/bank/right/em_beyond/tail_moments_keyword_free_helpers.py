# style: two functions
def hazard(a):
    return norm.pdf(a) / norm.sf(a)


def tail_moments(mu, sigma, c):
    gain = sigma * hazard((c - mu) / sigma)
    first = mu + gain
    return first, first * (mu + c) - mu * c + sigma**2
