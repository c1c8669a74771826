# mistake: templates and weights in reverse order
# fails: test_bernoulli_m_step_templates
# says: the templates are exchanged or sorted
def bernoulli_m_step(x, q, a):
    q = q[:, ::-1]
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, np.newaxis] + 2 * a), N / len(x)
