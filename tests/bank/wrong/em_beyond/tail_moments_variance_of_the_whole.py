# mistake: sigma² added to the square of the mean
# fails: test_tail_moments_square
# says: sigma² is added to the square of E x
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    first = mu + sigma * norm.pdf(a) / norm.sf(a)
    return first, sigma**2 + first**2
