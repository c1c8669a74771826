# mistake: stops when the log-likelihood grows by less than 0.01, the history is too short
# fails: test_em_log_likelihoods test_em_steps
# says: log-likelihoods, expected
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
        if lls[-1] - lls[-2] < 0.01:
            break
    return mu, sigma, p, np.array(lls)
