# mistake: the weights are multiplied after the normalisation, the rows do not sum to one
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    return p * q
