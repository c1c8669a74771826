# mistake: sigma and p are exchanged where the fold is predicted
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: log_e_step gets sigma and p exchanged
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, p, sigma)[1]
    return total
