# mistake: the fold is fitted, and the other points are predicted
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: Is the fit made to one fold
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(x[fold], K, n_starts, rng, sigma_min)
        total += log_e_step(np.delete(x, fold), mu, sigma, p)[1]
    return total
