# mistake: the result of the E-step is unpacked as if it were the parameters
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: ValueError
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = e_step(x, mu, sigma, p)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
