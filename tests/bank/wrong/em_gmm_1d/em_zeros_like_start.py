# mistake: the new means get the type of the start, which may be integers
# fails: test_em_steps
# says: a start of integers gives another result than the same numbers as floats
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        new_mu, sigma, p = m_step(x, q)
        mu = np.zeros_like(mu)
        mu[:] = new_mu
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
