# mistake: divided by the weights instead of multiplied with them
# fails: test_e_step_values test_em_right_answer
# says: the weights act the wrong way round
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma) / p
    return q / q.sum(axis=1, keepdims=True)
