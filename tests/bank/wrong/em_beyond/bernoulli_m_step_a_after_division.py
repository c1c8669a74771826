# mistake: a after the division
# fails: test_bernoulli_m_step_pseudo_counts
# says: a is added after the division by N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return q.T @ x / N[:, None] + a, N / len(x)
