# mistake: sigma is squared after the M-step, though it is a standard deviation already
# fails: test_em_steps test_em_right_answer
# says: sigma is squared
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        sigma = sigma**2
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
