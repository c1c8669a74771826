# mistake: the E-step gets the variance for sigma
# fails: test_em_steps test_em_right_answer
# says: e_step gets sigma squared
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma**2, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
