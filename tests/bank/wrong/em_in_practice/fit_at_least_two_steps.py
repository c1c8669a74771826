# mistake: the gain of step 1 is not looked at
# fails: test_fit_stop
# says: Step 1 goes without a look at its gain
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for t in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if t > 0 and record[-1] - record[-2] < tol:
            break
    return mu, sigma, p, np.array(record)
