# mistake: the components of the start are sorted by their means
# fails: test_em_steps
# says: the components are reordered
def em(x, mu, sigma, p, n_steps):
    order = np.argsort(mu)
    mu, sigma, p = mu[order], sigma[order], p[order]
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
