# mistake: sigma is taken for a variance, scale=sqrt(sigma)
# fails: test_e_step_values test_em_right_answer
# says: sigma is a standard deviation
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, np.sqrt(sigma))
    return q / q.sum(axis=1, keepdims=True)
