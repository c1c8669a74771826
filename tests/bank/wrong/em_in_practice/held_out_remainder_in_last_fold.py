# mistake: what is left over goes into the last fold
# fails: test_held_out_folds
# says: the last fold takes all points that are left over
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    places = rng.permutation(len(x))
    size = len(x) // n_folds
    total = 0.0
    for v in range(n_folds):
        end = (v + 1) * size if v < n_folds - 1 else len(x)
        fold = places[v * size : end]
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
