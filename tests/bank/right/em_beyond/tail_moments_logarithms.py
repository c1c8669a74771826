# style: the hazard in logarithms
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = np.exp(norm.logpdf(a) - norm.logsf(a))
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
