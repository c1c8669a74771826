# mistake: the weights p_k are forgotten
# fails: test_e_step_values test_em_right_answer
# says: the weights p_k are missing
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)
