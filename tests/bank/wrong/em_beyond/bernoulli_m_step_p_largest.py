# mistake: the largest responsibility
# fails: test_bernoulli_m_step_weights
# says: the largest responsibility
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), q.max(axis=0)
