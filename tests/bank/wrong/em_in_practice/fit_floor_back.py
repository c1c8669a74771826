# mistake: a collapsing component keeps its old sigma
# fails: test_fit_floor
# says: does not stay as it was before the step
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        old = sigma
        mu, sigma, p = m_step(x, q)
        sigma = np.where(sigma < sigma_min, old, sigma)
        q, log_likelihood = log_e_step(x, mu, sigma, p)
        log_likelihoods.append(log_likelihood)
        if log_likelihoods[-1] - log_likelihoods[-2] < tol:
            break
    return mu, sigma, p, np.array(log_likelihoods)
