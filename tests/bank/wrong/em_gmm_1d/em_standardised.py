# mistake: x is standardised first, the result is not on the scale of the data
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the points are standardized
def em(x, mu, sigma, p, n_steps):
    x = (x - x.mean()) / x.std()
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
