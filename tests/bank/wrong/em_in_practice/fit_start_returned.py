# mistake: the start is returned
# fails: test_fit_steps test_fit_floor test_fit_stop test_best_of_value test_best_of_rng
# says: the start is returned
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        new_mu, new_sigma, new_p = m_step(x, q)
        new_sigma = np.maximum(new_sigma, sigma_min)
        q, log_likelihood = log_e_step(x, new_mu, new_sigma, new_p)
        log_likelihoods.append(log_likelihood)
        if log_likelihoods[-1] - log_likelihoods[-2] < tol:
            break
    return mu, sigma, p, np.array(log_likelihoods)
