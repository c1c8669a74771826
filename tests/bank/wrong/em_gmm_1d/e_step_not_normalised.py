# mistake: the joint density p_k N is returned, not divided by the sum over the components
def e_step(x, mu, sigma, p):
    return p * norm.pdf(x[:, None], mu, sigma)
