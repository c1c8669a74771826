# mistake: the M-step is called with the parameters too, it only takes x and q
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: TypeError
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q, mu, sigma, p)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
