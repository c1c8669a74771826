# mistake: adds 1e-8 to the denominator, so the rows of points far from all components don't add up to one (hardly shows elsewhere)
# fails: test_e_step_rows_sum_to_one test_em_right_answer
# says: 1e-08 is added to the denominator of (5)
def e_step(x, mu, sigma, p):
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    return table / (np.sum(table, axis=1, keepdims=True) + 1e-8)
