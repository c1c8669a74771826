# mistake: normalized over the templates
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: divided by those of all templates
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = q.T @ x + a + 1e-300
    return S / S.sum(axis=0), N / len(x)
