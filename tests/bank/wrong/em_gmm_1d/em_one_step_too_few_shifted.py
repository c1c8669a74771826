# mistake: the first round only records, so one step is missing
# fails: test_em_steps test_em_right_answer
# says: n_steps = 1 gives the start, one step is missing
def em(x, mu, sigma, p, n_steps):
    history = np.zeros(n_steps + 1)
    for t in range(n_steps):
        history[t] = log_likelihood(x, mu, sigma, p)
        if t > 0:
            mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
    history[n_steps] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, history
