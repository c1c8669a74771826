# mistake: entry t is recorded before step t, so the first value is there twice
# fails: test_em_log_likelihoods
# says: the log-likelihoods lag behind by one step
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        lls.append(log_likelihood(x, mu, sigma, p))
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
    return mu, sigma, p, np.array(lls)
