# mistake: the moments are those of the standard Gaussian above a, not scaled back to mu and sigma
# fails: test_tail_moments_units
# says: E x is h alone
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = np.exp(norm.logpdf(a) - norm.logsf(a))
    return h, 1 + a * h
