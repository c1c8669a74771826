# mistake: the first fold is never held out
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: one fold is left out
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    total = 0.0
    for v in range(1, n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, folds[v]), K, n_starts, rng, sigma_min)
        total += log_e_step(x[folds[v]], mu, sigma, p)[1]
    return total
