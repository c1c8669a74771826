# mistake: old and new parameters are averaged in each step
# fails: test_em_steps test_em_right_answer
# says: the parameters are the means of old and new ones
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        new_mu, new_sigma, new_p = m_step(x, q)
        mu = (mu + new_mu) / 2
        sigma = (sigma + new_sigma) / 2
        p = (p + new_p) / 2
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
