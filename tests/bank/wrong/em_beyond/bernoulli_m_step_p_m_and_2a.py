# mistake: N_k over m + 2a
# fails: test_bernoulli_m_step_weights
# says: m grows by 2a, or by K a
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / (len(x) + 2 * a)
