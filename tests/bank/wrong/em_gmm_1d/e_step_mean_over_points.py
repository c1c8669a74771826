# mistake: the mean over the points is returned (new p), shape (K,)
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: q has the shape
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    return q.mean(axis=0)
