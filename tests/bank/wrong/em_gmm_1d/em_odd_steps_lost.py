# mistake: two steps are done in each round of a loop of n_steps // 2 rounds, so the last of an odd number is not done
# fails: test_em_steps
# says: of an odd number the last is not done
def em(x, mu, sigma, p, n_steps):
    lls = np.zeros(n_steps + 1)
    lls[0] = log_likelihood(x, mu, sigma, p)
    for t in range(n_steps // 2):
        for half in (1, 2):
            mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
            lls[2 * t + half] = log_likelihood(x, mu, sigma, p)
    lls[-1] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
