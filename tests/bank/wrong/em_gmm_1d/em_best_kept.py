# mistake: the weights of the first step are kept
# fails: test_em_steps test_em_right_answer
# says: p is not updated
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, new_p = m_step(x, q)
        p = new_p if t == 0 else p
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
