# mistake: in the mean square the density is not divided
# fails: test_tail_moments_square
# says: in E x² h is the density alone
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    phi = norm.pdf(a)
    return mu + sigma * phi / norm.sf(a), mu**2 + sigma**2 + sigma * (mu + c) * phi
