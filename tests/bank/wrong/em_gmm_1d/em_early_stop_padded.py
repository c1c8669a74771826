# mistake: stops when the log-likelihood grows by less than 1e-6, the history is filled up with its last value
# fails: test_em_log_likelihoods
# says: 105 steps give the same as 104
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
        if history[-1] - history[-2] < 1e-6:
            break
    history += [history[-1]] * (n_steps + 1 - len(history))
    return mu, sigma, p, np.array(history)
