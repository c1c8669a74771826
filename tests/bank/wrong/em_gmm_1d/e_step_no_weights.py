# mistake: the weights p_k are forgotten
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)
