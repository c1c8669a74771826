# mistake: sigma and p are exchanged in the calls
# fails: test_fit_steps test_fit_record
# says: sigma and p are exchanged in the call
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, p, sigma)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, log_likelihood = log_e_step(x, mu, p, sigma)
        log_likelihoods.append(log_likelihood)
        if log_likelihoods[-1] - log_likelihoods[-2] < tol:
            break
    return mu, sigma, p, np.array(log_likelihoods)
