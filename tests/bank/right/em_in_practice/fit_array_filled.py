# style: an array of nan, cut off at the end
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    log_likelihoods = np.full(max_steps + 1, np.nan)
    q, log_likelihoods[0] = log_e_step(x, mu, sigma, p)
    T = 0
    for t in range(1, max_steps + 1):
        mu, sigma, p = m_step(x, q)
        sigma = np.array([max(s, sigma_min) for s in sigma])
        q, log_likelihoods[t] = log_e_step(x, mu, sigma, p)
        T = t
        if log_likelihoods[t] < log_likelihoods[t - 1] + tol:
            break
    return mu, sigma, p, log_likelihoods[: T + 1]
