# mistake: the step with the small gain is thrown away
# fails: test_fit_stop
# says: The step with the small gain belongs to the run
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        new_mu, new_sigma, new_p = m_step(x, q)
        new_sigma = np.maximum(new_sigma, sigma_min)
        q, value = log_e_step(x, new_mu, new_sigma, new_p)
        if value - record[-1] < tol:
            break
        mu, sigma, p = new_mu, new_sigma, new_p
        record.append(value)
    return mu, sigma, p, np.array(record)
