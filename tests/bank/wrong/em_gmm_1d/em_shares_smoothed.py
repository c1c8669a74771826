# mistake: p is drawn a little towards equal shares before each E-step, to avoid empty components
# fails: test_em_steps test_em_right_answer
# says: weights to each of which 1e-3 is added
def em(x, mu, sigma, p, n_steps):
    K = len(mu)
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        p = (p + 1e-3) / (1 + K * 1e-3)
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
