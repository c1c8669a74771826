# mistake: the responsibilities are rounded to two decimals
# fails: test_e_step_values test_em_right_answer
# says: the responsibilities are rounded to 2 decimals
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return np.round(q / q.sum(axis=1, keepdims=True), 2)
