# mistake: single precision
# fails: test_bernoulli_m_step_templates
# says: only some digits are right
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    w = q.astype(np.float32)
    return (w.T @ x.astype(np.float32) + a) / (w.sum(axis=0)[:, None] + 2 * a), N / len(x)
