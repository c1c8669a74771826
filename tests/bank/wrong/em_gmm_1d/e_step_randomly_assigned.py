# mistake: each point is drawn into one component by its responsibilities (stochastic EM)
# fails: test_e_step_rows_sum_to_one test_e_step_values test_e_step_components test_em_right_answer
# says: q holds only 0 and 1
def e_step(x, mu, sigma, p):
    rng = np.random.default_rng(0)
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    q = table / table.sum(axis=1, keepdims=True)
    k = [rng.choice(len(mu), p=row) for row in q]
    return np.eye(len(mu))[k]
