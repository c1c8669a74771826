# mistake: normalised over the points (axis 0), the columns sum to one instead of the rows
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: normalized over the points
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=0)
