# mistake: the root of the mean square
# fails: test_tail_moments_square
# says: the root of E x² is taken
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, np.sqrt(mu**2 + sigma**2 + sigma * (mu + c) * h)
