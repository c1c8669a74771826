# mistake: divided by the largest entry of each row instead of by the sum
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: The denominator of (5) is the sum of the numerators
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.max(axis=1, keepdims=True)
