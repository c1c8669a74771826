# mistake: an own start is computed from the data, the given start is ignored
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the result does not depend on the mu, sigma, p that em is given
def em(x, mu, sigma, p, n_steps):
    K = len(mu)
    mu = np.quantile(x, (np.arange(K) + 0.5) / K)
    sigma = np.full(K, x.std())
    p = np.full(K, 1 / K)
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
