# mistake: the M-step sees only every second point (mini-batch), alternating
# fails: test_em_steps test_em_right_answer
# says: only every second point is used
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        batch = x[t % 2 :: 2]
        mu, sigma, p = m_step(batch, e_step(batch, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
