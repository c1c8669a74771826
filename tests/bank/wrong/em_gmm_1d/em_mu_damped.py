# mistake: the means only go half of their way
# fails: test_em_steps test_em_right_answer
# says: mu is the mean of old and new
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        new_mu, sigma, p = m_step(x, q)
        mu = mu + 0.5 * (new_mu - mu)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
