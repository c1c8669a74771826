# mistake: the points are weighted by the root of q
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: weighted by the root of q
def m_step(x, q):
    r = np.sqrt(q)
    N = r.sum(axis=0)
    mu = r.T @ x / N
    return mu, np.sqrt(np.sum(r * (x[:, None] - mu) ** 2, axis=0) / N), q.mean(axis=0)
