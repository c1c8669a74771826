# mistake: the weighted densities are raised to the power 0.9 (annealing)
# fails: test_e_step_values test_em_right_answer
# says: those of (5) to the power 0.9
def e_step(x, mu, sigma, p):
    table = (p * norm.pdf(x[:, np.newaxis], mu, sigma)) ** 0.9
    return table / table.sum(axis=1, keepdims=True)
