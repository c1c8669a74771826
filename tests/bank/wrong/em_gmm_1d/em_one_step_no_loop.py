# mistake: no loop at all, one step is made and its value fills the whole history
# fails: test_em_steps test_em_right_answer
# says: two steps give the same as one
def em(x, mu, sigma, p, n_steps):
    lls = np.zeros(n_steps + 1)
    lls[0] = log_likelihood(x, mu, sigma, p)
    q = e_step(x, mu, sigma, p)
    mu, sigma, p = m_step(x, q)
    lls[1:] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
