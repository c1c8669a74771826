# mistake: responsibilities from inverse distances to the means, no density at all
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: q holds values that are not finite numbers
def e_step(x, mu, sigma, p):
    q = p / np.abs(x[:, None] - mu)
    return q / q.sum(axis=1, keepdims=True)
