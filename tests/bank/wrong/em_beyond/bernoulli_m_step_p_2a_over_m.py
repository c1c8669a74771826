# mistake: N_k + 2a over m
# fails: test_bernoulli_m_step_weights
# says: 2a is added to each N_k. The weights
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), (N + 2 * a) / len(x)
