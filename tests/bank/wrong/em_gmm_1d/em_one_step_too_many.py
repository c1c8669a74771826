# mistake: range(n_steps + 1), one step too many and the start is not in the history
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: n_steps = 1 does two steps, one too many
def em(x, mu, sigma, p, n_steps):
    lls = np.zeros(n_steps + 1)
    for t in range(n_steps + 1):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls[t] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
