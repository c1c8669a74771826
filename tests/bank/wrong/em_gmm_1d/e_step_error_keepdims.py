# mistake: keepdims is forgotten, (m, K) divided by (m,) does not fit
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: The sums of the rows need the shape (m, 1), np.sum(…, keepdims=True)
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1)
