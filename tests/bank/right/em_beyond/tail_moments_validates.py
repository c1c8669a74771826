# style: refuses what the text excludes
def tail_moments(mu, sigma, c):
    if not sigma > 0:
        raise ValueError("sigma is not above 0")
    if not np.isfinite(c):
        raise ValueError("c is not finite")
    a = (float(c) - float(mu)) / float(sigma)
    h = np.exp(norm.logpdf(a) - norm.logsf(a))
    first = mu + sigma * h
    second = mu**2 + sigma**2 + sigma * (mu + c) * h
    return first, second
