# mistake: x is standardised in place in the loop, so the argument of the caller is changed
# fails: test_e_step_values test_em_right_answer
# says: the argument x is changed in place
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for k in range(len(mu)):
        x -= mu[k]
        x /= sigma[k]
        q[:, k] = p[k] * norm.pdf(x) / sigma[k]
    return q / q.sum(axis=1, keepdims=True)
