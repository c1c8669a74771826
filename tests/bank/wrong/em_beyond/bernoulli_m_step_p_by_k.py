# mistake: divided by K
# fails: test_bernoulli_m_step_weights
# says: N_k is divided by K
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / q.shape[1]
