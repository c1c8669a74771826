# mistake: E-step and M-step are done twice in each round
# fails: test_em_steps test_em_right_answer
# says: n_steps = 1 does two steps, n_steps = 2 does four
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
