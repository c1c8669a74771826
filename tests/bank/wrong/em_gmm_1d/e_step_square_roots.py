# mistake: the square roots of the weighted densities are normalised
# fails: test_e_step_values test_em_right_answer
# says: to the power 0.5
def e_step(x, mu, sigma, p):
    w = np.sqrt(p * norm.pdf(x[:, None], mu, sigma))
    return w / w.sum(axis=1, keepdims=True)
