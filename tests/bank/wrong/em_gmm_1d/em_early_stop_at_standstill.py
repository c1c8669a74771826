# mistake: stops when the log-likelihood grows by less than 1e-9, the history is too short
# fails: test_em_log_likelihoods
# says: log-likelihoods, expected
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
        if history[-1] - history[-2] < 1e-9:
            break
    return mu, sigma, p, np.array(history)
