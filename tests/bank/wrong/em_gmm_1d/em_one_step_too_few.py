# mistake: range(1, n_steps), one step too few and the last value is written twice
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(1, n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
