# mistake: the M-step uses the responsibilities of the step before
# fails: test_em_steps test_em_right_answer
# says: the M-step takes the responsibilities of the step before
def em(x, mu, sigma, p, n_steps):
    q = e_step(x, mu, sigma, p)
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q_new = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        q = q_new
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
