# mistake: a component whose share is below 0.02 gets the share 0.02 before the E-step
# fails: test_em_steps
# says: e_step gets the weight 0.02 in the place of
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        shares = np.maximum(p, 0.02)
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, shares / shares.sum()))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
