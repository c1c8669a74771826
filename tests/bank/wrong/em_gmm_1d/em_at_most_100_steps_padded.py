# mistake: never more than 100 steps, the history is filled up with its last value
# fails: test_em_log_likelihoods
# says: 105 steps give the same as 104
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(min(n_steps, 100)):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    history += [history[-1]] * (n_steps + 1 - len(history))
    return mu, sigma, p, np.array(history)
