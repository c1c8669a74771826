# mistake: the largest log density of all is subtracted, and the division is forgotten
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: the numerators of (5) are right, but they are divided by
def e_step(x, mu, sigma, p):
    w = norm.logpdf(x[:, None], mu, sigma)
    w = np.exp(w - w.max()) * p
    return w
