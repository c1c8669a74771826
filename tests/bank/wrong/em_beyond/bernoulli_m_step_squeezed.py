# mistake: axes of length 1 are lost
# fails: test_bernoulli_m_step_templates
# says: theta has the shape
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return np.squeeze((q.T @ x + a) / (N[:, None] + 2 * a)), N / len(x)
