# mistake: 1e-10 is added to N_k
# fails: test_bernoulli_m_step_templates
# says: is a small number added to it
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a + 1e-10), N / len(x)
