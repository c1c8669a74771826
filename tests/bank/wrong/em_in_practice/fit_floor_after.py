# mistake: the floor is put on before the M-step, not after it
# fails: test_fit_floor test_best_of_best test_best_of_rng test_held_out_fit
# says: It should be on the floor
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        sigma = np.maximum(sigma, sigma_min)
        mu, sigma, p = m_step(x, q)
        q, log_likelihood = log_e_step(x, mu, sigma, p)
        log_likelihoods.append(log_likelihood)
        if log_likelihoods[-1] - log_likelihoods[-2] < tol:
            break
    return mu, sigma, p, np.array(log_likelihoods)
