# mistake: equal means of the start are moved apart by a little, so that the components can part
# fails: test_em_right_answer
# says: not where two components of the start are equal
def em(x, mu, sigma, p, n_steps):
    if len(np.unique(mu)) < len(mu):
        mu = mu + 0.01 * np.arange(len(mu))
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
