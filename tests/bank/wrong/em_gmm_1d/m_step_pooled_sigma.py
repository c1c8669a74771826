# mistake: one common standard deviation for all components
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: all components have the same sigma
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    var = (q * (x[:, None] - mu) ** 2).sum() / len(x)
    return mu, np.sqrt(var) * np.ones(len(n)), n / len(x)
