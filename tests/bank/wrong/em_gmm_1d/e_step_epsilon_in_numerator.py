# mistake: 1e-6 is added to the numerators
# fails: test_e_step_values test_em_right_answer
# says: the responsibilities are nearly right
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma) + 1e-6
    return w / w.sum(axis=1, keepdims=True)
