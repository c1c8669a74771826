# mistake: the loop leaves out the last point
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the last point is left out
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x) - 1):
        w = p * norm.pdf(x[i], mu, sigma)
        q[i] = w / w.sum()
    return q
