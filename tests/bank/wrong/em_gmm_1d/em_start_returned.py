# mistake: the start parameters are returned, the new ones are kept in other variables
# fails: test_em_steps test_em_right_answer
# says: the start is returned
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    m, s, w = mu, sigma, p
    for _ in range(n_steps):
        m, s, w = m_step(x, e_step(x, m, s, w))
        lls.append(log_likelihood(x, m, s, w))
    return mu, sigma, p, np.array(lls)
