# mistake: each row is divided by its mean
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: each row is divided by its mean
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / w.mean(axis=1, keepdims=True)
