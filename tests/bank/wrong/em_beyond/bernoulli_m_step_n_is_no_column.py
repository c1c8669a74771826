# mistake: N_k is no column
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts test_bernoulli_m_step_weights
# says: N_k has to be a column
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N + 2 * a), N / len(x)
