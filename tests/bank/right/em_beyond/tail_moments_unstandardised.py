# style: density and tail of N(mu, sigma^2) at c, and sigma put back; the mean square from the mean
def tail_moments(mu, sigma, c):
    gauss = norm(loc=mu, scale=sigma)
    shift = sigma**2 * gauss.pdf(c) / gauss.sf(c)  # sigma h
    mean = mu + shift
    return mean, mu * mean + sigma**2 + c * shift
