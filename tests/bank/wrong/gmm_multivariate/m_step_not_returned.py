# mistake: the results are printed
# fails: test_m_step_means test_m_step_shapes test_m_step_cov test_m_step_ridge
# says: Is the return missing?
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    print(mu, cov + ridge * np.eye(x.shape[1]), N / len(x))
