# mistake: folds of equal size, what is left over is never held out
# fails: test_held_out_folds
# says: no multiple of n_folds
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    places = rng.permutation(len(x))
    size = len(x) // n_folds
    total = 0.0
    for v in range(n_folds):
        fold = places[v * size : (v + 1) * size]
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
