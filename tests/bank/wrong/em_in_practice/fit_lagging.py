# mistake: the value before the step is recorded after it
# fails: test_fit_record
# says: lag behind
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    log_likelihoods = [log_e_step(x, mu, sigma, p)[1]]
    for _ in range(max_steps):
        q, before = log_e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        log_likelihoods.append(before)
        if log_e_step(x, mu, sigma, p)[1] - before < tol:
            break
    return mu, sigma, p, np.array(log_likelihoods)
