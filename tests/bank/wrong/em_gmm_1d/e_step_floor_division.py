# mistake: // in the exponent
# fails: test_e_step_values test_em_right_answer
# says: // in the exponent cuts to whole numbers
def e_step(x, mu, sigma, p):
    d = (x[:, None] - mu) ** 2
    w = p / sigma * np.exp(-d // (2 * sigma**2))
    return w / w.sum(axis=1, keepdims=True)
