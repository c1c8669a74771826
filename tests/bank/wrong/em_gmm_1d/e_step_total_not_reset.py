# mistake: the denominator is not set back to zero for each point
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the denominator is not set back to zero for each point
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    total = 0
    for i in range(len(x)):
        for k in range(len(mu)):
            q[i, k] = p[k] * norm.pdf(x[i], mu[k], sigma[k])
            total += q[i, k]
        q[i] = q[i] / total
    return q
