# mistake: responsibilities below 0.01 are dropped
# fails: test_bernoulli_m_step_templates
# says: Are small q left out
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    w = np.where(q < 0.01, 0, q)
    return (w.T @ x + a) / (np.maximum(w.sum(axis=0), 1e-300)[:, None] + 2 * a), N / len(x)
