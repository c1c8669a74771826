# mistake: 1 / sigma**2 in front of the exponential instead of 1 / sigma
# fails: test_e_step_values test_em_right_answer
# says: the front factor of (2) is 1/sigma squared
def e_step(x, mu, sigma, p):
    d = x[:, None] - mu
    q = p * np.exp(-(d**2) / (2 * sigma**2)) / (2 * np.pi * sigma**2)
    return q / q.sum(axis=1, keepdims=True)
