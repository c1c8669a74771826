# mistake: components with a weight below 0.001 are removed
# fails: test_fit_steps
# says: is removed. All K components come back
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        mu, sigma, p = m_step(x, q)
        keep = p > 1e-3
        mu, sigma, p = mu[keep], np.maximum(sigma, sigma_min)[keep], p[keep] / np.sum(p[keep])
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
    return mu, sigma, p, np.array(record)
