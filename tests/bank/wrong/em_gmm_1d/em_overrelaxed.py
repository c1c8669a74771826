# mistake: the means are moved by 1.2 times the step, to be faster
# fails: test_em_steps test_em_right_answer
# says: times the step to what m_step returns
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        new_mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        mu = mu + 1.2 * (new_mu - mu)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
