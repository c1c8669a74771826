# mistake: the index of the most likely component is returned, not the responsibilities
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: q holds whole numbers, one for each point
def e_step(x, mu, sigma, p):
    joint = p * norm.pdf(x[:, None], mu, sigma)
    return np.argmax(joint, axis=1)
