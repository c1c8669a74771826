# mistake: a = 0 is replaced by 1
# fails: test_bernoulli_m_step_templates
# says: with a = 0 a pseudo-count of 1 is added
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    a = a or 1
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / len(x)
