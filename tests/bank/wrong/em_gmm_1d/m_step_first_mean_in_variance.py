# mistake: mu[0] instead of mu[k] in the variance of every component
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: all variances are about mu_1
def m_step(x, q):
    K = q.shape[1]
    mu, sigma = np.zeros(K), np.zeros(K)
    for k in range(K):
        mu[k] = np.average(x, weights=q[:, k])
        sigma[k] = np.sqrt(np.average((x - mu[0]) ** 2, weights=q[:, k]))
    return mu, sigma, q.mean(axis=0)
