# style: the parameters stand in one table, a row for each kind
def em(x, mu, sigma, p, n_steps):
    theta = np.array([mu, sigma, p], dtype=float)
    history = [log_likelihood(x, *theta)]
    for _ in range(n_steps):
        theta[:] = m_step(x, e_step(x, *theta))
        history.append(log_likelihood(x, *theta))
    return *theta, np.array(history)
