# mistake: the means are unpacked into two names, other numbers of components end in an error
# fails: test_em_right_answer
# says: with K = 1 it stops with ValueError: not enough values to unpack (expected 2, got 1)
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        mu_1, mu_2 = mu
        q = e_step(x, np.array([mu_1, mu_2]), sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
