# mistake: sigma about the old means
# fails: test_fit_steps
# says: sigma is computed about the old means
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        new_mu, new_sigma, p = m_step(x, q)
        N = np.sum(q, axis=0)
        squares = np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0)
        about_old = np.sqrt(squares / np.where(N > 0, N, 1.0))
        sigma = np.maximum(np.where(N > 0, about_old, new_sigma), sigma_min)
        mu = new_mu
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
    return mu, sigma, p, np.array(record)
