# mistake: the points are sorted in place
# fails: test_em_steps
# says: the argument x is changed in place
def em(x, mu, sigma, p, n_steps):
    x.sort()
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
