# mistake: the variance sigma**2 is given to scipy as scale
# fails: test_e_step_values test_em_right_answer
# says: sigma is squared
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], loc=mu, scale=sigma**2)
    return q / q.sum(axis=1, keepdims=True)
