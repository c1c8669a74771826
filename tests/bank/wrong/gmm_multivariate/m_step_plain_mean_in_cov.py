# mistake: the matrices are about the mean of all points
# fails: test_m_step_cov
# says: about the plain mean of x
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    d = x - x.mean(axis=0)
    cov = [(q[:, [k]] * d).T @ d / N[k] + ridge * np.eye(x.shape[1]) for k in range(len(N))]
    return q.T @ x / N[:, None], np.array(cov), N / len(x)
