# mistake: the mean is subtracted from x in place, so the next component gets shifted data
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: the argument x is changed in place
def m_step(x, q):
    K = q.shape[1]
    mu, sigma = np.zeros(K), np.zeros(K)
    for k in range(K):
        mu[k] = np.sum(q[:, k] * x) / np.sum(q[:, k])
        x -= mu[k]
        sigma[k] = np.sqrt(np.sum(q[:, k] * x**2) / np.sum(q[:, k]))
    return mu, sigma, q.mean(axis=0)
