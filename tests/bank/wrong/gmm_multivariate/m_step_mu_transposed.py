# mistake: the means as columns
# fails: test_m_step_shapes
# says: The components come first: mu[k]
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = x.T @ q / N
    d = x[:, :, None] - mu
    cov = np.einsum("ik,idk,iek->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
