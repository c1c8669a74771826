# mistake: the weights are the responsibilities of the last point
# fails: test_em_steps test_em_right_answer
# says: That is what your own e_step and m_step give
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        p = q[-1]
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
