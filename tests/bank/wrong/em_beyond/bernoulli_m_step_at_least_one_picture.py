# mistake: N_k is kept above 1
# fails: test_bernoulli_m_step_templates
# says: Is N_k kept above a limit
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (np.maximum(N, 1)[:, None] + 2 * a), N / len(x)
