# mistake: of each fold the mean log-likelihood of its points is added
# fails: test_held_out_folds
# says: the mean of each fold is added
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1] / len(fold)
    return total
