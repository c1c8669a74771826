# mistake: the start arrays are overwritten in place, so the arguments of the caller are changed
# fails: test_em_steps
# says: the argument mu is changed in place
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu[:], sigma[:], p[:] = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
