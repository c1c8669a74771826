# mistake: the list of log-likelihoods is a mutable default argument: the second call goes on with the values of the first
# fails: test_em_log_likelihoods
# says: is kept from call to call
def em(x, mu, sigma, p, n_steps, history=[]):
    history.append(log_likelihood(x, mu, sigma, p))
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
