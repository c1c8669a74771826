# mistake: q is made by np.tile of x, so integers cut it to whole numbers
# fails: test_e_step_values
# says: where x and mu hold integers q is cut to whole numbers
def e_step(x, mu, sigma, p):
    q = np.tile(x[:, None], (1, len(mu)))
    w = p * norm.pdf(x[:, None], mu, sigma)
    q[:] = w / w.sum(axis=1, keepdims=True)
    return q
