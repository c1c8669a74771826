def best_of(x, K, n_starts, rng, sigma_min):
    if n_starts == 1:
        mu, sigma, p, record = fit(x, *random_start(x, K, rng), sigma_min)
        return mu, sigma, p, record[-1]
    half = n_starts // 2
    first = best_of(x, K, half, rng, sigma_min)
    second = best_of(x, K, n_starts - half, rng, sigma_min)
    return first if first[3] > second[3] else second
