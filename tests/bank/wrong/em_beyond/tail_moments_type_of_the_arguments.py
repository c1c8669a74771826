# mistake: a result that takes its type from the arguments
# fails: test_tail_moments_units
# says: Does a result take its type
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    result = np.zeros_like(np.array([mu, c]))
    result[0] = mu + sigma * h
    result[1] = mu**2 + sigma**2 + sigma * (mu + c) * h
    return result
