# mistake: each point draws its fold by itself
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: each point draws its fold by itself
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    labels = rng.integers(n_folds, size=len(x))
    total = 0.0
    for v in range(n_folds):
        mu, sigma, p, _ = best_of(x[labels != v], K, n_starts, rng, sigma_min)
        total += log_e_step(x[labels == v], mu, sigma, p)[1]
    return total
