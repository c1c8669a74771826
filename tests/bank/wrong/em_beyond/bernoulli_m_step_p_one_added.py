# mistake: 1 is added to each N_k
# fails: test_bernoulli_m_step_weights
# says: 1 is added to each N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), (N + 1) / len(x)
