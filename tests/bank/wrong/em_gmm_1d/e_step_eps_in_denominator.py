# mistake: 0.01 is added to the denominator to avoid division by zero, rows sum to less than one
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: 0.01 is added to the denominator of (5)
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / (q.sum(axis=1, keepdims=True) + 0.01)
