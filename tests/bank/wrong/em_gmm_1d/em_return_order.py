# mistake: the history is returned first
# fails: test_em_steps
# says: mu has the shape (3,), expected (K,) = (2,)
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return np.array(lls), mu, sigma, p
