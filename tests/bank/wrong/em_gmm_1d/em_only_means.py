# mistake: only the means are updated, sigma and p keep their start values
# fails: test_em_steps test_em_right_answer
# says: sigma and p are not updated
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, _, _ = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
