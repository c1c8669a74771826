# mistake: keepdims is forgotten, (m, K) divided by (m,) does not fit
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1)
