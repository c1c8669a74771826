# mistake: divided by the largest entry of each row instead of by the sum
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: each row is divided by its largest entry
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.max(axis=1, keepdims=True)
