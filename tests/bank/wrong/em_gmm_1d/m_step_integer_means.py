# mistake: only the table of the means takes the type of x
# fails: test_m_step_mu
# says: the means are cut to whole numbers
def m_step(x, q):
    mu = np.empty_like(x, shape=q.shape[1])
    mu[:] = q.T @ x / q.sum(axis=0)
    sigma = np.sqrt(np.sum(q * (x[:, None] - mu) ** 2, axis=0) / q.sum(axis=0))
    return mu, sigma, q.mean(axis=0)
