# mistake: the means are sorted from large to small at the end, but sigma and p are not
# fails: test_em_steps test_em_right_answer
# says: mu is reordered, the others are not
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return np.sort(mu)[::-1], sigma, p, np.array(lls)
