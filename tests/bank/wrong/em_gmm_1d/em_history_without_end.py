# mistake: recorded before each step only, the entry after the last step is missing
# fails: test_em_log_likelihoods
# says: after 4 steps there are 4 log-likelihoods
def em(x, mu, sigma, p, n_steps):
    lls = []
    for _ in range(n_steps):
        lls.append(log_likelihood(x, mu, sigma, p))
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
    return mu, sigma, p, np.array(lls)
