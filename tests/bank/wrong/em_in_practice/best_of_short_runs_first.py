# mistake: all starts run for five steps only, and just the best of these short runs is fitted to its end
# fails: test_best_of_best
# says: the one that is highest after a few steps
def best_of(x, K, n_starts, rng, sigma_min):
    short = [fit(x, *random_start(x, K, rng), sigma_min, max_steps=5) for _ in range(n_starts)]
    best = max(short, key=lambda one: one[3][-1])
    mu, sigma, p, record = fit(x, *best[:3], sigma_min)
    return mu, sigma, p, record[-1]
