# mistake: uses TRUE_SIGMA of the notebook and not the argument sigma (shows only where sigma is not (2, 2) or so)
# fails: test_e_step_values test_e_step_components test_em_right_answer
# says: sigma is that of Task 1; use the argument sigma
def e_step(x, mu, sigma, p):
    table = p * norm.pdf(x[:, np.newaxis], mu, TRUE_SIGMA)
    return table / np.sum(table, axis=1, keepdims=True)
