# mistake: the results get their names in the loop, so zero steps end in an error
# fails: test_em_log_likelihoods
# says: with n_steps = 0 it stops with UnboundLocalError: cannot access local variable 'new' where
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = new = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return *new, np.array(history)
