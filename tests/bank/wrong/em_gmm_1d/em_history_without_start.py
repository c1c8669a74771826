# mistake: the history has no entry for the start, it is one entry short
# fails: test_em_log_likelihoods
# says: after 4 steps there are 4 log-likelihoods
def em(x, mu, sigma, p, n_steps):
    lls = []
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
