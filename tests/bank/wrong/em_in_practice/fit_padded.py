# mistake: the record has room for all steps
# fails: test_fit_record
# says: cut to the T + 1 entries
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, log_likelihood = log_e_step(x, mu, sigma, p)
        log_likelihoods.append(log_likelihood)
        if log_likelihoods[-1] - log_likelihoods[-2] < tol:
            break
    record = np.zeros(max_steps + 1)
    record[: len(log_likelihoods)] = log_likelihoods
    return mu, sigma, p, record
