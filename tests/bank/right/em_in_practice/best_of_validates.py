def best_of(x, K, n_starts, rng, sigma_min):
    assert n_starts >= 1 and 1 <= K <= len(x) and sigma_min >= 0
    points = np.array(x, dtype=float)
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(points, *random_start(points, K, rng), sigma_min)
        assert np.all(np.isfinite(log_likelihoods))
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            result = mu.copy(), sigma.copy(), p.copy(), best
    return result
