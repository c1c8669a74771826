# mistake: return stands inside the loop, only the first point is computed
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: only the first point is computed
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x)):
        w = p * norm.pdf(x[i], mu, sigma)
        q[i] = w / w.sum()
        return q
