def best_of(x, K, n_starts, rng, sigma_min):
    best = [None, None, None, -float("inf")]
    for _ in range(n_starts):
        start = random_start(x, K, rng)
        *theta, record = fit(x, *start, sigma_min=sigma_min)
        if best[3] < record[-1]:
            best = [*theta, record[-1]]
    return best
