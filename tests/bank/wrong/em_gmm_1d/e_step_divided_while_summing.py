# mistake: each entry is divided while the sum is not yet complete
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: each entry is divided while the sum is not yet complete
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x)):
        total = 0
        for k in range(len(mu)):
            w = p[k] * norm.pdf(x[i], mu[k], sigma[k])
            total += w
            q[i, k] = w / total
    return q
