# mistake: returned as p, theta
# fails: test_bernoulli_m_step_templates
# says: theta and p are exchanged
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return N / len(x), (q.T @ x + a) / (N[:, np.newaxis] + 2 * a)
