# mistake: np.diag picks row k for component k
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: q is transposed: row k is taken for component k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = np.array([np.average(x, weights=np.resize(q[k], len(x))) for k in range(q.shape[1])])
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
