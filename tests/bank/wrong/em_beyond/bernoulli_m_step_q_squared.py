# mistake: q is squared
# fails: test_bernoulli_m_step_templates
# says: the responsibilities are squared; (8) takes q
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return ((q**2).T @ x + a) / (np.sum(q**2, axis=0)[:, None] + 2 * a), N / len(x)
