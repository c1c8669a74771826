# mistake: a permutation is drawn anew for each fold
# fails: test_held_out_folds
# says: the permutation is drawn anew for each fold
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for v in range(n_folds):
        fold = np.array_split(rng.permutation(len(x)), n_folds)[v]
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
