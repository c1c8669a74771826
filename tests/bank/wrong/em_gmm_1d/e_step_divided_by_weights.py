# mistake: divided by the weights instead of multiplied with them
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma) / p
    return q / q.sum(axis=1, keepdims=True)
