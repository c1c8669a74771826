# mistake: the responsibilities are added up, the first result of log_e_step
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: the responsibilities are added up
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[0].sum()
    return total
