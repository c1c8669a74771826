# mistake: the history is right, but the parameters are those after one step more
# fails: test_em_steps test_em_right_answer
# says: n_steps = 1 does two steps, one too many
def em(x, mu, sigma, p, n_steps):
    lls = []
    for _ in range(n_steps + 1):
        lls.append(log_likelihood(x, mu, sigma, p))
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
    return mu, sigma, p, np.array(lls)
