# mistake: the parameters are returned in the order p, mu, sigma
# fails: test_em_steps
# says: p, mu, sigma are returned in this order
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return p, mu, sigma, np.array(lls)
