# mistake: only the responsibility of component 1 is returned, shape (m,)
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: one number for each point is returned
def e_step(x, mu, sigma, p):
    a = p[0] * norm.pdf(x, mu[0], sigma[0])
    b = p[1] * norm.pdf(x, mu[1], sigma[1])
    return a / (a + b)
