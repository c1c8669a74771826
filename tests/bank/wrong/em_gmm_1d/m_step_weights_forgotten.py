# mistake: np.average without weights, the responsibilities are not used
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: mu is the plain mean for every component
def m_step(x, q):
    K = q.shape[1]
    mu, sigma = np.zeros(K), np.zeros(K)
    for k in range(K):
        mu[k] = np.average(x)
        sigma[k] = np.sqrt(np.average((x - mu[k]) ** 2))
    return mu, sigma, q.mean(axis=0)
