# mistake: the logarithm of the weights
# fails: test_bernoulli_m_step_weights
# says: the logarithm of the weights is returned
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.log(N / len(x))
