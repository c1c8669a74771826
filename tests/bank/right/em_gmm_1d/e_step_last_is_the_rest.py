# style: the last column is what the others leave of 1
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    q = w / w.sum(axis=1, keepdims=True)
    q[:, -1] = 1 - q[:, :-1].sum(axis=1)
    return q
