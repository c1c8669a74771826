# mistake: the history holds the log-likelihood divided by the number of points
# fails: test_em_log_likelihoods
# says: the log-likelihoods are divided by the number of points
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p) / len(x)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p) / len(x))
    return mu, sigma, p, np.array(lls)
