# mistake: the weights p_k are in the numerator but missing in the denominator
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the weights p_k are missing in the denominator of (5), or come in after the division
def e_step(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma)
    return p * dens / dens.sum(axis=1, keepdims=True)
