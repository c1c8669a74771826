# mistake: a floor of 0 is replaced by a tenth of the spread
# fails: test_fit_steps
# says: 0 means that there is none
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    sigma_min = sigma_min or 0.1 * np.std(x)
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
    return mu, sigma, p, np.array(record)
