# mistake: the weights come first
# fails: test_m_step_means
# says: the results come in another order
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return N / len(x), mu, cov + ridge * np.eye(x.shape[1])
