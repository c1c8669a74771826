# mistake: the weights are multiplied after the normalisation, the rows do not sum to one
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: The denominator of (5) is the sum of the numerators
def e_step(x, mu, sigma, p):
    q = norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    return p * q
