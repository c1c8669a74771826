# mistake: the factor 1/2 in the exponent is missing
# fails: test_e_step_values test_em_right_answer
# says: the factor 1/2 in the exponent of (2) is missing
def e_step(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    q = p * np.exp(-(z**2)) / (sigma * np.sqrt(2 * np.pi))
    return q / q.sum(axis=1, keepdims=True)
