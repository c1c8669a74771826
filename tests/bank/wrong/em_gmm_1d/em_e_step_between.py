# mistake: the E-step is done again between the means and the others
# fails: test_em_steps test_em_right_answer
# says: q is computed anew within the step
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        mu = m_step(x, e_step(x, mu, sigma, p))[0]
        _, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
