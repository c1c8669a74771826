# mistake: the mean is taken from the points in place
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the mean is taken from the points
def em(x, mu, sigma, p, n_steps):
    x -= x.mean()
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
