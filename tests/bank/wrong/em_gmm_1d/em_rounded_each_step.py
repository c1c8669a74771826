# mistake: the parameters are rounded in each step
# fails: test_em_steps test_em_right_answer
# says: the parameters are rounded
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = np.round(m_step(x, q), 3)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
