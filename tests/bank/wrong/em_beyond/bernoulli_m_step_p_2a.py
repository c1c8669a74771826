# mistake: N_k + 2a over m + 2 K a
# fails: test_bernoulli_m_step_weights
# says: 2a is added to each N_k, and m grows by 2 K a
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), (N + 2 * a) / np.sum(N + 2 * a)
