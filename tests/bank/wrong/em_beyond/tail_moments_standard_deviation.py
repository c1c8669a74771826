# mistake: the standard deviation for the mean square
# fails: test_tail_moments_square
# says: this is the standard deviation in the tail
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, sigma * np.sqrt(1 + a * h - h**2)
