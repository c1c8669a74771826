# mistake: new values are put in front, the history runs backwards
# fails: test_em_log_likelihoods
# says: the log-likelihoods run backwards
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.insert(0, log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
