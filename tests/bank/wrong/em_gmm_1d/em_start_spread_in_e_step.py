# mistake: the E-step always uses the sigma of the start, since the new one has another name
# fails: test_em_steps test_em_right_answer
# says: e_step gets the sigma of the start
def em(x, mu, sigma, p, n_steps):
    new_sigma = sigma
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, new_sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, new_sigma, p))
    return mu, new_sigma, p, np.array(lls)
