# style: a tuple of rows is returned
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    return tuple(map(tuple, w / w.sum(axis=1, keepdims=True)))
