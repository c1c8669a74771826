# mistake: n_folds is handed on as the number of starts
# fails: test_held_out_fit
# says: best_of is called with n_starts = 4
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_folds, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
