# mistake: it stops as soon as two starts end at the same log-likelihood, so not all starts are tried
# fails: test_best_of_rng
# says: random_start is called 2 times
def best_of(x, K, n_starts, rng, sigma_min):
    best = None
    for _ in range(n_starts):
        one = fit(x, *random_start(x, K, rng), sigma_min)
        if best is None:
            best = one
        elif abs(one[3][-1] - best[3][-1]) < 1e-3:
            break
        elif one[3][-1] > best[3][-1]:
            best = one
    return *best[:3], best[3][-1]
