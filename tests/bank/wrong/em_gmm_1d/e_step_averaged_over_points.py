# mistake: every row is the mean of all rows
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: all points have the same responsibilities
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    q = w / w.sum(axis=1, keepdims=True)
    return np.tile(q.mean(axis=0), (len(x), 1))
