# mistake: return stands inside the loop, only component 1 is computed
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: only component 1 is computed
def m_step(x, q):
    K = q.shape[1]
    mu, sigma, p = np.zeros(K), np.zeros(K), np.zeros(K)
    for k in range(K):
        mu[k] = np.average(x, weights=q[:, k])
        sigma[k] = np.sqrt(np.average((x - mu[k]) ** 2, weights=q[:, k]))
        p[k] = q[:, k].mean()
        return mu, sigma, p
