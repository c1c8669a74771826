# mistake: parameters are kept from call to call, and a later call with as many components goes on from there
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: called twice with the same arguments
_theta = {}


def em(x, mu, sigma, p, n_steps):
    mu, sigma, p = _theta.get(len(mu), (mu, sigma, p))
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    _theta[len(mu)] = mu, sigma, p
    return mu, sigma, p, np.array(lls)
