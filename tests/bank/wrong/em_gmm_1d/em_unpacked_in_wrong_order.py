# mistake: the result of the M-step is unpacked as p, mu, sigma
# fails: test_em_steps test_em_right_answer
# says: the results of m_step are mixed up: mu is its sigma, sigma is its p, p is its mu
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        p, mu, sigma = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
