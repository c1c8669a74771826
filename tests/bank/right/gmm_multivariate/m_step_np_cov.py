# style: np.average and np.cov with aweights and ddof=0, stacked
def m_step(x, q, ridge=0.0):
    D = x.shape[1]
    mu = np.array([np.average(x, axis=0, weights=w) for w in q.T])
    cov = np.array([np.cov(x.T, aweights=w, ddof=0).reshape(D, D) for w in q.T])
    cov[:, range(D), range(D)] += ridge
    return mu, cov, q.mean(axis=0)
