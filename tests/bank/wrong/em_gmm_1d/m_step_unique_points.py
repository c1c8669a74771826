# mistake: equal points are counted once
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum
# says: equal points are counted once
def m_step(x, q):
    x, first = np.unique(x, return_index=True)
    q = q[first]
    n = q.sum(axis=0)
    mu = q.T @ x / n
    return mu, np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n), n / len(x)
