# mistake: the table is kept in float16, which has three digits
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: three digits only (float16)
def e_step(x, mu, sigma, p):
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    q = np.zeros(table.shape, dtype=np.float16)
    q[:] = table / table.sum(axis=1, keepdims=True)
    return q
