def best_of(x, K, n_starts, rng, sigma_min):
    best = None
    while n_starts > 0:
        mu, sigma, p = random_start(x, K, rng)
        mu, sigma, p, _ = fit(x, mu, sigma, p, sigma_min)
        value = log_e_step(x, mu, sigma, p)[1]
        if best is None or value >= best[3]:
            best = mu, sigma, p, value
        n_starts -= 1
    return best
