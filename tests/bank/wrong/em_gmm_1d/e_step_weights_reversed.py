# mistake: the weights of the components are exchanged
# fails: test_e_step_values test_em_right_answer
# says: the weights act the wrong way round
def e_step(x, mu, sigma, p):
    q = p[::-1] * norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)
