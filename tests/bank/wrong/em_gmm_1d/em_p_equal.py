# mistake: the weights are set to 1 / K after each step
# fails: test_em_steps test_em_right_answer
# says: the weights are set to 1 / K
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        p = np.full(len(p), 1 / len(p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
