# mistake: the minus sign in the exponent is missing
# fails: test_e_step_values test_em_right_answer
# says: the minus sign in the exponent of (2) is missing
def e_step(x, mu, sigma, p):
    q = p / sigma * np.exp((x[:, None] - mu) ** 2 / (2 * sigma**2))
    return q / q.sum(axis=1, keepdims=True)
