# mistake: templates are sorted
# fails: test_bernoulli_m_step_templates
# says: the templates are exchanged or sorted
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a) / (N[:, None] + 2 * a)
    return theta[np.argsort(theta[:, 0])], N / len(x)
