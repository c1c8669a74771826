# mistake: the root of sigma is taken after the M-step, but it is a standard deviation already
# fails: test_em_steps test_em_right_answer
# says: the root of sigma is taken, which m_step has taken
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        sigma = np.sqrt(sigma)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
