# mistake: the columns are returned separately as a tuple of K arrays, shape (K, m)
def e_step(x, mu, sigma, p):
    total = sum(p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu)))
    return tuple(p[k] * norm.pdf(x, mu[k], sigma[k]) / total for k in range(len(mu)))
