# mistake: the table has the type of x, so integers cut it to whole numbers
# fails: test_e_step_values
# says: where x and mu hold integers q is not finite, for the same numbers as floats it is
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)), dtype=x.dtype)
    for k in range(len(mu)):
        q[:, k] = p[k] * norm.pdf(x, mu[k], sigma[k])
    return q / q.sum(axis=1, keepdims=True)
