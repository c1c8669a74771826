# mistake: sigma and p are exchanged in the call of the E-step
# fails: test_em_steps test_em_right_answer
# says: sigma and p are exchanged in the call of e_step(x, mu, sigma, p)
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, p, sigma)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
