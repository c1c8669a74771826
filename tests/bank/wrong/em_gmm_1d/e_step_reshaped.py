# mistake: reshape(m, K) instead of the transpose, the entries get into wrong places
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: The denominator of (5) is the sum of the numerators
def e_step(x, mu, sigma, p):
    q = np.array([p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu))])
    q = q / q.sum(axis=0)
    return q.reshape(len(x), len(mu))
