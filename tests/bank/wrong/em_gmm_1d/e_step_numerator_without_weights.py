# mistake: the weights p_k are in the denominator but missing in the numerator
def e_step(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma)
    return dens / (p * dens).sum(axis=1, keepdims=True)
