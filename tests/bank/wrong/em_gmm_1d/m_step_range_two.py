# mistake: the loop over the components runs to 2, whatever K is
# fails: test_m_step_maximum
# says: Is it written for two components only?
def m_step(x, q):
    K = q.shape[1]
    mu, sigma, p = np.zeros(K), np.ones(K), np.zeros(K)
    for k in range(2):
        p[k] = q[:, k].mean()
        mu[k] = np.average(x, weights=q[:, k])
        sigma[k] = np.sqrt(np.average((x - mu[k]) ** 2, weights=q[:, k]))
    return mu, sigma, p
