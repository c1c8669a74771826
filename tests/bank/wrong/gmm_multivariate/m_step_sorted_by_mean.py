# mistake: the components are put in the order of their first coordinates
# fails: test_m_step_means test_m_step_shapes
# says: the components are exchanged or sorted in mu
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    order = np.argsort(mu[:, 0])
    return mu[order], cov[order], N[order] / len(x)
