# mistake: the return is forgotten
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
