# mistake: the weights p_k are in the denominator but missing in the numerator
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the weights p_k are in the denominator of (5), but missing in the numerator
def e_step(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma)
    return dens / (p * dens).sum(axis=1, keepdims=True)
