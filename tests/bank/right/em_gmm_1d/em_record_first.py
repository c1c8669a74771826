# style: one more round of the loop than steps, which only records
def em(x, mu, sigma, p, n_steps):
    lls = np.empty(n_steps + 1)
    for t in range(n_steps + 1):
        lls[t] = log_likelihood(x, mu, sigma, p)
        if t == n_steps:
            break
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
    return mu, sigma, p, lls
