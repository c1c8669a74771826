# mistake: distribution function (cdf) instead of density (pdf)
def e_step(x, mu, sigma, p):
    q = p * norm.cdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)
