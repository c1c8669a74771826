# mistake: variances sigma**2 are returned at the end instead of standard deviations
# fails: test_em_steps test_em_right_answer
# says: sigma is squared
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma**2, p, np.array(lls)
