# mistake: np.cov without ddof=0
# fails: test_m_step_cov
# says: as np.cov with aweights does without ddof=0
def m_step(x, q, ridge=0.0):
    D = x.shape[1]
    mu = np.array([np.average(x, axis=0, weights=w) for w in q.T])
    cov = np.array([np.cov(x.T, aweights=w).reshape(D, D) + ridge * np.eye(D) for w in q.T])
    return mu, cov, q.mean(axis=0)
