# mistake: a start of its own
# fails: test_fit_steps
# says: does not depend on the mu, sigma, p
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    mu, sigma, p = (
        np.linspace(x.min(), x.max(), len(mu)),
        np.full(len(mu), np.std(x)),
        np.full(len(mu), 1 / len(mu)),
    )
    q, log_likelihood = log_e_step(x, mu, sigma, p)
    log_likelihoods = [log_likelihood]
    for t in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, log_likelihood = log_e_step(x, mu, sigma, p)
        log_likelihoods.append(log_likelihood)
        if log_likelihoods[-1] - log_likelihoods[-2] < tol:
            break
    return mu, sigma, p, np.array(log_likelihoods)
