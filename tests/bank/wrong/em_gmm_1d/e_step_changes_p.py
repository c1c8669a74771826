# mistake: p is divided by sigma in place, q is right but the argument of the caller is changed
# fails: test_e_step_values
# says: the argument p is changed in place
def e_step(x, mu, sigma, p):
    p /= sigma
    q = p * np.exp(-0.5 * ((x[:, None] - mu) / sigma) ** 2)
    return q / q.sum(axis=1, keepdims=True)
