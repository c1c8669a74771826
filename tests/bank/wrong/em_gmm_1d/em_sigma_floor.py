# mistake: sigma is kept above 0.1
# fails: test_em_steps
# says: Leave it as it is, without a limit or a small number more
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, 0.1)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
