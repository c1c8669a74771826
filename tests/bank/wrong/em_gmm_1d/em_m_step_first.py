# mistake: begins with an M-step from equal responsibilities, the start is lost
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the result does not depend on the mu, sigma, p that em is given
def em(x, mu, sigma, p, n_steps):
    mu, sigma, p = m_step(x, np.full((len(x), len(mu)), 1 / len(mu)))
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
