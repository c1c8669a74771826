# mistake: not divided
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: the sums are not divided by N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return q.T @ x + a, N / len(x)
