# mistake: the weights are made from the first, as if there were two components
# fails: test_em_right_answer
# says: with K = 2, where two components are halves of one, it does not give the same mixture as w
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        p = np.array([p[0], 1 - p[0]])
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
