# mistake: the sums are returned for the means
# fails: test_m_step_means
# says: mu is not divided by N_k
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x
    cov = []
    for k in range(len(N)):
        d = x - mu[k] / N[k]
        cov.append(d.T @ (q[:, [k]] * d) / N[k] + ridge * np.eye(x.shape[1]))
    return mu, np.array(cov), N / len(x)
