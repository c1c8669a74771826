# mistake: the true parameters of Task 1 are typed in
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the numbers of Task 1 are typed in
def e_step(x, mu, sigma, p):
    w = np.array([0.4, 0.6]) * norm.pdf(x[:, None], [-2.5, 3.5], [2, 2])
    return w / w.sum(axis=1, keepdims=True)
