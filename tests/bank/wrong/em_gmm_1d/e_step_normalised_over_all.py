# mistake: divided by the sum over all points and components
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: normalized over points and components together
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / np.sum(q)
