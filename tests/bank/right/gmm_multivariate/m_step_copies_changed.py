# style: copies are worked on in place
def m_step(x, q, ridge=0.0):
    share = q.astype(float)
    share /= share.sum(axis=0)
    mu = share.T @ x
    cov = np.zeros((len(mu), x.shape[1], x.shape[1]))
    for k, (mean, w) in enumerate(zip(mu, share.T)):
        d = x.astype(float)
        d -= mean
        cov[k] += np.dot(d.T * w, d)
        np.fill_diagonal(cov[k], np.diag(cov[k]) + ridge)
    return mu, cov, np.sum(q, axis=0) / np.size(q, 0)
