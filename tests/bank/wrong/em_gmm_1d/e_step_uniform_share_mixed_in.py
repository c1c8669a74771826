# mistake: one percent of equal shares is mixed in so that no responsibility is 0
# fails: test_e_step_values test_em_right_answer
# says: the rest is given to all components alike
def e_step(x, mu, sigma, p):
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    q = table / table.sum(axis=1, keepdims=True)
    return 0.99 * q + 0.01 / len(mu)
