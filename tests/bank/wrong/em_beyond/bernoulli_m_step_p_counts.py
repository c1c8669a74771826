# mistake: N_k not divided
# fails: test_bernoulli_m_step_weights
# says: p holds the sums N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N
