# style: a list of Python floats
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = float(norm.pdf(a) / norm.sf(a))
    return [mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h]
