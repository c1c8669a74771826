# mistake: divided by m - 1
# fails: test_bernoulli_m_step_weights
# says: N_k is divided by m - 1
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / max(len(x) - 1, 1)
