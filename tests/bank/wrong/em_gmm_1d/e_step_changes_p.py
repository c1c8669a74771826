# mistake: p is divided by sigma in place, q is right but the argument of the caller is changed
def e_step(x, mu, sigma, p):
    p /= sigma
    q = p * np.exp(-0.5 * ((x[:, None] - mu) / sigma) ** 2)
    return q / q.sum(axis=1, keepdims=True)
