# mistake: divided by N_k - 1
# fails: test_bernoulli_m_step_templates
# says: the sums are divided by N_k - 1
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] - 1 + 2 * a), N / len(x)
