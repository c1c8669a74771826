# mistake: theta takes its type from x
# fails: test_bernoulli_m_step_templates
# says: take its type from x
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta = np.zeros_like(x, shape=(q.shape[1], x.shape[1]))
    theta[:] = (q.T @ x + a) / (N[:, None] + 2 * a)
    return theta, N / len(x)
