# mistake: the weights are multiplied after the normalisation, the rows do not sum to one
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the weights p_k are missing in the denominator of (5), or come in after the division
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    return p * q
