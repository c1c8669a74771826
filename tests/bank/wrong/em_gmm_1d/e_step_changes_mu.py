# mistake: mu is divided by sigma in place, q is right but the argument of the caller is changed
# fails: test_e_step_values
# says: the argument mu is changed in place
def e_step(x, mu, sigma, p):
    mu /= sigma
    w = p * norm.pdf(x[:, None] / sigma, mu, 1) / sigma
    return w / w.sum(axis=1, keepdims=True)
