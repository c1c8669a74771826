# mistake: the weights are added to the densities instead of multiplied with them
def e_step(x, mu, sigma, p):
    q = p + norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)
