# mistake: a is multiplied by N_k
# fails: test_bernoulli_m_step_pseudo_counts
# says: or multiplied by N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a * N[:, None]) / (N[:, None] * (1 + 2 * a)), N / len(x)
