def best_of(x, K, n_starts, rng, sigma_min):
    # The loop of fit once more, for all that is needed here.
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p = random_start(x, K, rng)
        q, value = log_e_step(x, mu, sigma, p)
        for _ in range(1000):
            mu, sigma, p = m_step(x, q)
            sigma = np.maximum(sigma, sigma_min)
            before = value
            q, value = log_e_step(x, mu, sigma, p)
            if value - before < 1e-6:
                break
        if value > best:
            best, theta = value, (mu, sigma, p)
    return *theta, best
