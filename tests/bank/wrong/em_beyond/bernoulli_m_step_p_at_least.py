# mistake: weights kept above 0.001
# fails: test_bernoulli_m_step_weights
# says: above a limit
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.maximum(N / len(x), 1e-3)
