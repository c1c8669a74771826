# style: a step that changes nothing at all is the last, its log-likelihood stands for the rest
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        old = mu, sigma, p
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
        if np.array_equal(old, (mu, sigma, p)):
            history += [history[-1]] * (n_steps - t - 1)
            break
    return mu, sigma, p, np.array(history)
