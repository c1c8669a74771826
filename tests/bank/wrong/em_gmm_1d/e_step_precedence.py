# mistake: brackets missing, / 2 * sigma**2 multiplies by the variance
# fails: test_e_step_values test_em_right_answer
# says: brackets are missing in the exponent: a / 2 * b multiplies by b, a / (2 * b) divides
def e_step(x, mu, sigma, p):
    d = x[:, None] - mu
    w = p / sigma * np.exp(-(d**2) / 2 * sigma**2)
    return w / w.sum(axis=1, keepdims=True)
