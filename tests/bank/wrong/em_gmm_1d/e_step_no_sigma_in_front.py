# mistake: the factor 1 / sigma in front of the exponential is missing
# fails: test_e_step_values test_em_right_answer
# says: the factor 1/sigma of (2) is missing
def e_step(x, mu, sigma, p):
    q = p * np.exp(-0.5 * ((x[:, None] - mu) / sigma) ** 2)
    return q / q.sum(axis=1, keepdims=True)
