# mistake: q is transposed on the way to the M-step
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: ValueError: operands could not be broadcast together with shapes (2,12) (12,1)
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q.T)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
