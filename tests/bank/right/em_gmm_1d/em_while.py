# style: while loop, working on copies, converted to an array at the end
def em(x, mu, sigma, p, n_steps):
    m, s, w = np.array(mu), np.array(sigma), np.array(p)
    lls = []
    step = 0
    while step < n_steps:
        lls.append(log_likelihood(x, m, s, w))
        q = e_step(x, m, s, w)
        m, s, w = m_step(x, q)
        step += 1
    lls.append(log_likelihood(x, m, s, w))
    return m, s, w, np.array(lls)
