# mistake: the step with the small gain is recorded, and its parameters thrown away
# fails: test_fit_record
# says: from before the last step
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        new_mu, new_sigma, new_p = m_step(x, q)
        new_sigma = np.maximum(new_sigma, sigma_min)
        q, value = log_e_step(x, new_mu, new_sigma, new_p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
        mu, sigma, p = new_mu, new_sigma, new_p
    return mu, sigma, p, np.array(record)
