# style: the tail is the lower one of the mirrored Gaussian
def tail_moments(mu, sigma, c):
    b = (mu - c) / sigma
    h = norm.pdf(b) / norm.cdf(b)
    first = mu + sigma * h
    second = mu**2 + 2 * mu * sigma * h + sigma**2 * (1 - b * h)
    return first, second
