# mistake: two-sided tail probabilities take the place of the densities
# fails: test_e_step_values test_em_right_answer
# says: tail probabilities (norm.sf)
def e_step(x, mu, sigma, p):
    table = p * 2 * norm.sf(np.abs(x[:, np.newaxis] - mu) / sigma)
    return table / table.sum(axis=1, keepdims=True)
