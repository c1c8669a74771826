# mistake: results kept for each a
# fails: test_tail_moments_units
# says: Is a result kept
known = {}


def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    if a not in known:
        h = norm.pdf(a) / norm.sf(a)
        known[a] = mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
    return known[a]
