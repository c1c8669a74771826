# mistake: sigma is not given to the density, standard deviation 1 for all components
# fails: test_e_step_values test_em_right_answer
# says: sigma is left out
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu)
    return q / q.sum(axis=1, keepdims=True)
