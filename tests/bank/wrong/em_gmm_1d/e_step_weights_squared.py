# mistake: the weights p_k are multiplied twice
# fails: test_e_step_values test_em_right_answer
# says: the weights p_k are there twice
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    q = p * q
    return q / q.sum(axis=1, keepdims=True)
