# mistake: responsibilities from inverse distances to the means, no density at all
# fails: test_e_step_values test_em_right_answer
# says: weighted distances to the means are compared
def e_step(x, mu, sigma, p):
    q = p / np.abs(x[:, None] - mu)
    return q / q.sum(axis=1, keepdims=True)
