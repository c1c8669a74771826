# mistake: only theta is returned
# fails: test_bernoulli_m_step_weights
# says: the weights are missing
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a)
