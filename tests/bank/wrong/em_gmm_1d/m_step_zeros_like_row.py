# mistake: the results are kept in np.zeros_like(q[0]), which is an integer array where q holds the integers 0 and 1: all is cut off
# fails: test_m_step_mu
# says: Does an array take its type from q
def m_step(x, q):
    mu = np.zeros_like(q[0])
    sigma = np.zeros_like(q[0])
    p = np.zeros_like(q[0])
    for k in range(q.shape[1]):
        n = q[:, k].sum()
        mu[k] = q[:, k] @ x / n
        sigma[k] = np.sqrt(q[:, k] @ (x - mu[k]) ** 2 / n)
        p[k] = n / len(x)
    return mu, sigma, p
