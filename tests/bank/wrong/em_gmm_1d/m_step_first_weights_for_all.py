# mistake: the responsibilities of component 1 are used for every component (q[:, 0])
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: the responsibilities of component 1 are used for every component
def m_step(x, q):
    K = q.shape[1]
    mu, sigma, p = np.zeros(K), np.zeros(K), np.zeros(K)
    for k in range(K):
        w = q[:, 0]
        mu[k] = np.average(x, weights=w)
        sigma[k] = np.sqrt(np.average((x - mu[k]) ** 2, weights=w))
        p[k] = w.mean()
    return mu, sigma, p
