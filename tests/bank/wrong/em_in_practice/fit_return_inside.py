# mistake: the return stands inside the loop
# fails: test_fit_steps
# says: Does the return stand inside the loop
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, log_likelihood = log_e_step(x, mu, sigma, p)
        log_likelihoods.append(log_likelihood)
        return mu, sigma, p, np.array(log_likelihoods)
    return mu, sigma, p, np.array(log_likelihoods)
