# mistake: the weights of the components are exchanged
def e_step(x, mu, sigma, p):
    q = p[::-1] * norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)
