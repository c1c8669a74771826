# mistake: q has shape (K, m), the transpose is forgotten
# fails: test_e_step_rows_sum_to_one test_em_log_likelihoods test_em_steps test_em_right_answer
# says: q is transposed
def e_step(x, mu, sigma, p):
    q = np.array([p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu))])
    return q / q.sum(axis=0)
