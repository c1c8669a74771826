# mistake: 1e-10 is added to the denominator
# fails: test_e_step_rows_sum_to_one test_em_right_answer
# says: 1e-10 is added to the denominator of (5)
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / (w.sum(axis=1, keepdims=True) + 1e-10)
