# mistake: no weights, and normalised over the points
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: normalized over the points
def e_step(x, mu, sigma, p):
    w = norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=0)
