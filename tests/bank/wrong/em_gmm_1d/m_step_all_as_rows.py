# mistake: every result has the shape (1, K)
# fails: test_m_step_mu test_em_right_answer
# says: mu has the shape (1
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu[None, :], sigma[None, :], p[None, :]
