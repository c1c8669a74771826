# mistake: it stops with an error where max_steps end the run
# fails: test_fit_steps test_fit_floor test_fit_stop test_fit_record
# says: The parameters that are reached by then are the result
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            return mu, sigma, p, np.array(record)
    raise RuntimeError("EM has not converged")
