# mistake: scipy gets the variance
# fails: test_tail_moments_units
# says: sigma² is given to scipy
def tail_moments(mu, sigma, c):
    h = norm.pdf(c, mu, sigma**2) / norm.sf(c, mu, sigma**2)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
