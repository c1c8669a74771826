# mistake: q is an integer array, so all responsibilities are cut to 0
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_log_likelihoods test_em_steps test_em_right_answer
# says: all entries are 0
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)), dtype=int)
    for i in range(len(x)):
        w = p * norm.pdf(x[i], mu, sigma)
        q[i] = w / w.sum()
    return q
