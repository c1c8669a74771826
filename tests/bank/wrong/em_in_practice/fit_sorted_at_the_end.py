# mistake: the components are sorted before they are returned
# fails: test_fit_steps
# says: the components are sorted by mu
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], np.array(record)
