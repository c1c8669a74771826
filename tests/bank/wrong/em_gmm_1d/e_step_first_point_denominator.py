# mistake: the denominator is computed before the loop over the points, from the first point alone; does not show for m = 1
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the denominator is that of one point
def e_step(x, mu, sigma, p):
    f = np.sum(p * norm.pdf(x[0], mu, sigma))
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x)):
        q[i] = p * norm.pdf(x[i], mu, sigma) / f
    return q
