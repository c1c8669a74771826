# mistake: hard assignment
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_weights
# says: assigned wholly to the template
def bernoulli_m_step(x, q, a):
    q = (q == q.max(axis=1, keepdims=True)).astype(float)
    N = np.maximum(np.sum(q, axis=0), 1e-9)
    return (q.T @ x + a) / (N[:, np.newaxis] + 2 * a), N / len(x)
