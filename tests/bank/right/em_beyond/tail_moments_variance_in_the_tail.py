# style: the variance in the tail, and the square of the mean
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    mean = mu + sigma * h
    variance = sigma**2 * (1 + a * h - h**2)
    return mean, variance + mean**2
