# style: the arguments and each result are validated
def em(x, mu, sigma, p, n_steps):
    assert np.all(sigma > 0) and np.isclose(np.sum(p), 1) and n_steps >= 0
    assert len(mu) == len(sigma) == len(p)
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        assert np.isclose(p.sum(), 1) and q.shape == (len(x), len(mu))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
