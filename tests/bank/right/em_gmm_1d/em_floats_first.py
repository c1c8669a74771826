# style: the start is converted to floats, and the points too
def em(x, mu, sigma, p, n_steps):
    x, mu, sigma, p = (np.asarray(a, dtype=float) for a in (x, mu, sigma, p))
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
