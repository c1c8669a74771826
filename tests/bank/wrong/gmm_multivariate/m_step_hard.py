# mistake: each point belongs wholly to the component with the larger responsibility
# fails: test_m_step_means test_m_step_cov
# says: points are assigned wholly
def m_step(x, q, ridge=0.0):
    hard = np.eye(q.shape[1])[q.argmax(axis=1)]
    N = hard.sum(axis=0)
    mu = hard.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", hard, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
