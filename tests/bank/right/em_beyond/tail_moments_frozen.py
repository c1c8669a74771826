# style: a frozen distribution
def tail_moments(mu, sigma, c):
    rods = norm(loc=mu, scale=sigma)
    rate = np.exp(rods.logpdf(c) - rods.logsf(c))
    mean = mu + sigma**2 * rate
    return mean, sigma**2 + mu * mean + c * (mean - mu)
