# mistake: the last value is not recorded where the run ends
# fails: test_fit_record
# says: end before the last step
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, log_likelihood = log_e_step(x, mu, sigma, p)
        if log_likelihood - log_likelihoods[-1] < tol:
            break
        log_likelihoods.append(log_likelihood)
    return mu, sigma, p, np.array(log_likelihoods)
