# mistake: the square roots of the weights are used
# fails: test_e_step_values test_em_right_answer
# says: the rows of
def e_step(x, mu, sigma, p):
    w = p**0.5 * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
