# mistake: a second loop uses the variable m that is left over from the first: all distances are those to the last mean
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: all variances are about the last mean
def m_step(x, q):
    K = q.shape[1]
    mu, sigma = np.zeros(K), np.zeros(K)
    N = q.sum(axis=0)
    for k in range(K):
        m = np.sum(q[:, k] * x) / N[k]
        mu[k] = m
    for k in range(K):
        sigma[k] = np.sqrt(np.sum(q[:, k] * (x - m) ** 2) / N[k])
    return mu, sigma, N / len(x)
