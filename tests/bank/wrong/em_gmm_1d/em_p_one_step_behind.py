# mistake: p is always one step behind mu and sigma
# fails: test_em_steps test_em_right_answer
# says: p is one step behind
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    p_new = p
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        p = p_new
        mu, sigma, p_new = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
