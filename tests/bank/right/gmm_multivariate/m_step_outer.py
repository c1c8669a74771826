# style: np.outer for each point
def m_step(x, q, ridge=0.0):
    mus, covs, ps = [], [], []
    for k in range(q.shape[1]):
        weights = q[:, k] / np.sum(q[:, k])
        mu = weights @ x
        cov = sum(w * np.outer(point - mu, point - mu) for w, point in zip(weights, x))
        mus.append(mu)
        covs.append(cov + np.diag(np.full(len(mu), float(ridge))))
        ps.append(np.mean(q[:, k]))
    return np.array(mus), np.array(covs), np.array(ps)
