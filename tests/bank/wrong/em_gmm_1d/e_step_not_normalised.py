# mistake: the joint density p_k N is returned, not divided by the sum over the components
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the denominator of (5) is missing
def e_step(x, mu, sigma, p):
    return p * norm.pdf(x[:, None], mu, sigma)
