# style: scipy gets mu and sigma
def tail_moments(mu, sigma, c):
    sigma_h = sigma**2 * norm.pdf(c, mu, sigma) / norm.sf(c, mu, sigma)
    return mu + sigma_h, mu**2 + sigma**2 + (mu + c) * sigma_h
