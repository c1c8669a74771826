# mistake: the components change places in each step
# fails: test_em_steps
# says: the components are reordered
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        mu, sigma, p = mu[::-1], sigma[::-1], p[::-1]
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
