# mistake: 1 for the nearest mean and 0 for the others
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: the rows add up to
def e_step(x, mu, sigma, p):
    d = np.abs(x[:, None] - mu)
    return (d == d.min(axis=1, keepdims=True)) * 1.0
