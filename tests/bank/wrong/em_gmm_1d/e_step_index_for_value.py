# mistake: the index of the point in the place of its value
# fails: test_e_step_values test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the numbers of the points are taken, 0, 1, 2, …, not their values x[i]
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x)):
        w = p * norm.pdf(i, mu, sigma)
        q[i] = w / w.sum()
    return q
