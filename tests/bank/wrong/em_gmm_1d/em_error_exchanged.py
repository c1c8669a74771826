# mistake: x and q are exchanged in the call of m_step
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: ValueError: operands could not be broadcast together with shapes (12,) (12,1,2)
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(q, x)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
