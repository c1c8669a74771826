# mistake: the weights p_k are in the numerator but missing in the denominator
def e_step(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma)
    return p * dens / dens.sum(axis=1, keepdims=True)
