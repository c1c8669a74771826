# mistake: equal weights
# fails: test_bernoulli_m_step_weights
# says: all weights are 1 / K
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.full(len(N), 1 / len(N))
