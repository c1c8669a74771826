# mistake: the means of the cell above, a global, stand in the distances
# fails: test_m_step_cov
# says: is another mean subtracted?
mu_before = np.array([[0.0, 0.0], [2.0, 2.0]])


def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = []
    for k in range(len(N)):
        d = x - np.resize(mu_before, mu.shape)[k]
        cov.append((q[:, [k]] * d).T @ d / N[k] + ridge * np.eye(x.shape[1]))
    return mu, np.array(cov), N / len(x)
