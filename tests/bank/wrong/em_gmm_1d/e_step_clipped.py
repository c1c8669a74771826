# mistake: the responsibilities are kept between 0.01 and 0.99
# fails: test_e_step_values test_e_step_components test_em_right_answer
# says: kept away from 0 and 1
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    q = w / w.sum(axis=1, keepdims=True)
    return np.clip(q, 0.01, 0.99)
