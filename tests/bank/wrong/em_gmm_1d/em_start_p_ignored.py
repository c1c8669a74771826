# mistake: begins with equal weights, not with those of the start
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    p = np.full(len(mu), 1 / len(mu))
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
