# mistake: each row is divided by the root of its sum of squares
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: each row is divided by its length, the root of the sum of squares
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / np.linalg.norm(w, axis=1, keepdims=True)
