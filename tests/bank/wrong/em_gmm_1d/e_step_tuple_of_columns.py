# mistake: the columns are returned separately as a tuple of K arrays, shape (K, m)
# fails: test_e_step_rows_sum_to_one test_em_log_likelihoods test_em_steps test_em_right_answer
# says: q is transposed
def e_step(x, mu, sigma, p):
    total = sum(p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu)))
    return tuple(p[k] * norm.pdf(x, mu[k], sigma[k]) / total for k in range(len(mu)))
