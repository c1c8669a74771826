# mistake: divided by the sum of the other components only (odds instead of probability)
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the denominator leaves out the component of the numerator
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    total = q.sum(axis=1, keepdims=True)
    return q / (total - q)
