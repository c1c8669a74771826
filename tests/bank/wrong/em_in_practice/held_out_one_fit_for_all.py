# mistake: only the fit without the first fold is made, and it predicts all folds
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: all folds are predicted by the fit of one
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    mu, sigma, p, _ = best_of(np.delete(x, folds[0]), K, n_starts, rng, sigma_min)
    return sum(log_e_step(x[fold], mu, sigma, p)[1] for fold in folds)
