# mistake: the weights are the responsibilities of the last point
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        p = q[-1]
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
