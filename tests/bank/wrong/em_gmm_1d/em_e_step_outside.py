# mistake: the E-step is outside the loop, the responsibilities are never updated
# fails: test_em_steps test_em_right_answer
# says: two steps give the same as one
def em(x, mu, sigma, p, n_steps):
    q = e_step(x, mu, sigma, p)
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
