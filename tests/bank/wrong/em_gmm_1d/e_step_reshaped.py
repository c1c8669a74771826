# mistake: reshape(m, K) instead of the transpose, the entries get into wrong places
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the table is brought from (K, m) to (m, K) by reshape, which mixes the entries
def e_step(x, mu, sigma, p):
    q = np.array([p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu))])
    q = q / q.sum(axis=0)
    return q.reshape(len(x), len(mu))
