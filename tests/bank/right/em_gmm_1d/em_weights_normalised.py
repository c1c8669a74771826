# style: the weights are divided by their sum, which changes nothing
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        p = p / p.sum()
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
