# mistake: the responsibilities are rounded to 0 and 1 before the M-step
# fails: test_em_steps test_em_right_answer
# says: the responsibilities are rounded to 0 and 1
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        q = (q == q.max(axis=1, keepdims=True)).astype(float)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
