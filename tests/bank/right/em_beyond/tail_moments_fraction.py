# style: a continued fraction far out
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    if a > 6:
        h = a
        for k in range(120, 0, -1):
            h = a + k / h
    else:
        h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
