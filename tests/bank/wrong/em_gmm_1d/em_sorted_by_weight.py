# mistake: the components are sorted by their weights at the end, the heaviest first
# fails: test_em_steps
# says: the components are reordered
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    order = np.argsort(-p)
    mu, sigma, p = mu[order], sigma[order], p[order]
    return mu, sigma, p, np.array(history)
