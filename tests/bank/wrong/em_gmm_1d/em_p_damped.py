# mistake: the weights are averaged with the old ones
# fails: test_em_steps test_em_right_answer
# says: p is the mean of old and new
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, new_p = m_step(x, q)
        p = (p + new_p) / 2
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
