# mistake: the square roots of the weights are used
# fails: test_e_step_values test_em_right_answer
# says: Look at the factor of each component: its weight
def e_step(x, mu, sigma, p):
    w = p**0.5 * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
