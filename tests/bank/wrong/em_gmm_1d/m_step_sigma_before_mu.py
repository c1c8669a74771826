# mistake: mu is still zero when the variance is computed, because sigma comes first
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the mean is not subtracted
def m_step(x, q):
    K = q.shape[1]
    mu, sigma = np.zeros(K), np.zeros(K)
    n = q.sum(axis=0)
    for k in range(K):
        sigma[k] = np.sqrt(np.sum(q[:, k] * (x - mu[k]) ** 2) / n[k])
        mu[k] = np.sum(q[:, k] * x) / n[k]
    return mu, sigma, n / len(x)
