# mistake: the history has shape (n_steps + 1, 1) instead of (n_steps + 1,)
# fails: test_em_log_likelihoods
# says: log_likelihoods has the shape
def em(x, mu, sigma, p, n_steps):
    lls = [[log_likelihood(x, mu, sigma, p)]]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append([log_likelihood(x, mu, sigma, p)])
    return mu, sigma, p, np.array(lls)
