# mistake: q is transposed on the way to the M-step
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q.T)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
