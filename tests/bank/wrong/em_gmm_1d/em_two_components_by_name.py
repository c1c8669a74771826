# mistake: the means are unpacked into two names, other numbers of components end in an error
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        mu_1, mu_2 = mu
        q = e_step(x, np.array([mu_1, mu_2]), sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
