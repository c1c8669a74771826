# mistake: the standard deviation of component 1 is used for all components
# fails: test_e_step_values test_em_right_answer
# says: all components have the sigma of component 1
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for k in range(len(mu)):
        q[:, k] = p[k] * norm.pdf(x, mu[k], sigma[0])
    return q / q.sum(axis=1, keepdims=True)
