# mistake: the floor comes after log_e_step
# fails: test_fit_floor test_best_of_best test_best_of_rng test_held_out_fit
# says: before it is put on the floor
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        mu, sigma, p = m_step(x, q)
        q, value = log_e_step(x, mu, sigma, p)
        sigma = np.maximum(sigma, sigma_min)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
    return mu, sigma, p, np.array(record)
