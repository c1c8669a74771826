# mistake: the mean product of the points
# fails: test_m_step_cov
# says: the mean is not subtracted
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    cov = np.einsum("ik,id,ie->kde", q, x, x) / N[:, None, None]
    return q.T @ x / N[:, None], cov + ridge * np.eye(x.shape[1]), N / len(x)
