# mistake: each template adds up to one
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: each template adds up to one over its pixels
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = q.T @ x + a + 1e-300
    return S / S.sum(axis=1, keepdims=True), N / len(x)
