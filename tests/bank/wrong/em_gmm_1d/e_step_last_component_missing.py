# mistake: the loop leaves out the last component
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the last component is left out
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for k in range(len(mu) - 1):
        q[:, k] = p[k] * norm.pdf(x, mu[k], sigma[k]) / mixture_pdf(x, mu, sigma, p)
    return q
