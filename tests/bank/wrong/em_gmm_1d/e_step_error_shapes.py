# mistake: x is not made a column, so the shapes (m,) and (K,) do not fit together
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: The points need the shape (m, 1), x[:, np.newaxis], to meet the (K,) of mu
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x, mu, sigma)
    return q / q.sum()
