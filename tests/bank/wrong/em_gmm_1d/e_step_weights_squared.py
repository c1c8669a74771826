# mistake: the weights p_k are multiplied twice
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    q = p * q
    return q / q.sum(axis=1, keepdims=True)
