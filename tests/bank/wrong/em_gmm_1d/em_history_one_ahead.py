# mistake: the start is not in the history, and one step too many is
# fails: test_em_log_likelihoods
# says: the log-likelihoods are one step ahead
def em(x, mu, sigma, p, n_steps):
    history = []
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return (
        mu,
        sigma,
        p,
        np.array([*history, log_likelihood(x, *m_step(x, e_step(x, mu, sigma, p)))]),
    )
