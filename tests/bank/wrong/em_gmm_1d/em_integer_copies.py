# mistake: copies of the start are overwritten, so a start of integers stays one of integers
# fails: test_em_steps
# says: a start of integers gives another result than the same numbers as floats
def em(x, mu, sigma, p, n_steps):
    mu, sigma, p = mu.copy(), sigma.copy(), p.copy()
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu[:], sigma[:], p[:] = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
