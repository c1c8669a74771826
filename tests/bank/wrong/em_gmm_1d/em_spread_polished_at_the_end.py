# mistake: after the loop sigma alone is computed once more, from new responsibilities
# fails: test_em_steps test_em_right_answer
# says: sigma is one step ahead of the others
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    if n_steps > 0:
        sigma = m_step(x, e_step(x, mu, sigma, p))[1]
    return mu, sigma, p, np.array(lls)
