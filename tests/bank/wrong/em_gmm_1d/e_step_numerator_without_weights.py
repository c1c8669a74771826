# mistake: the weights p_k are in the denominator but missing in the numerator
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: The denominator of (5) is the sum of the numerators
def e_step(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma)
    return dens / (p * dens).sum(axis=1, keepdims=True)
