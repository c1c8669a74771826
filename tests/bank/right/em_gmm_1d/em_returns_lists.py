# style: all results are lists of floats
def em(x, mu, sigma, p, n_steps):
    mu, sigma, p = np.array(mu), np.array(sigma), np.array(p)
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu.tolist(), sigma.tolist(), p.tolist(), [float(value) for value in history]
