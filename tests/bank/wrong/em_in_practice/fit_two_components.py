# mistake: written for two components
# fails: test_fit_steps test_best_of_value test_held_out_value test_held_out_folds test_held_out_fit
# says: for K = 3 mu has the shape (2,)
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    record = [value]
    for _ in range(max_steps):
        means, sigmas, weights = m_step(x, q)
        mu = np.array([means[0], means[1]])
        sigma = np.array([max(sigmas[0], sigma_min), max(sigmas[1], sigma_min)])
        p = np.array([weights[0], 1 - weights[0]])
        q, value = log_e_step(x, mu, sigma, p)
        record.append(value)
        if record[-1] - record[-2] < tol:
            break
    return mu, sigma, p, np.array(record)
