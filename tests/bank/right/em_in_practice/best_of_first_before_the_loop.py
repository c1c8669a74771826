def best_of(x, K, n_starts, rng, sigma_min):
    mu, sigma, p, record = fit(x, *random_start(x, K, rng), sigma_min)
    for _ in range(n_starts - 1):
        other = fit(x, *random_start(x, K, rng), sigma_min)
        if other[3][-1] > record[-1]:
            mu, sigma, p, record = other
    return mu, sigma, p, np.array(record[-1])
