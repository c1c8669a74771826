# mistake: begins with the true parameters of the notebook
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    mu, sigma, p = TRUE_MU, TRUE_SIGMA, TRUE_P
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
