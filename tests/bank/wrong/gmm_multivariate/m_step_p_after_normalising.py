# mistake: the columns of q are normalised before p is computed
# fails: test_m_step_means
# says: p is 1 / m for each component
def m_step(x, q, ridge=0.0):
    q = q / q.sum(axis=0)
    mu = q.T @ x
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) + ridge * np.eye(x.shape[1])
    return mu, cov, q.mean(axis=0)
