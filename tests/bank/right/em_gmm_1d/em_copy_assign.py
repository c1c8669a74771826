# style: own copies overwritten in place, tuple of Python floats as history
def em(x, mu, sigma, p, n_steps):
    mu = np.array(mu, dtype=float)
    sigma = np.array(sigma, dtype=float)
    p = np.array(p, dtype=float)
    lls = [float(log_likelihood(x, mu, sigma, p))]
    for _ in range(n_steps):
        mu[:], sigma[:], p[:] = m_step(x, e_step(x, mu, sigma, p))
        lls.append(float(log_likelihood(x, mu, sigma, p)))
    return mu, sigma, p, tuple(lls)
