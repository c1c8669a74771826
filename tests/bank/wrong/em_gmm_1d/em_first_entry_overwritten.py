# mistake: the array of n_steps + 1 is filled at lls[t], t from 0, so the start is overwritten and the last entry stays 0
# fails: test_em_log_likelihoods
# says: written one place too low
def em(x, mu, sigma, p, n_steps):
    lls = np.zeros(n_steps + 1)
    lls[0] = log_likelihood(x, mu, sigma, p)
    for t in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls[t] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
