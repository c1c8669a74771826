# mistake: the floor is not handed on
# fails: test_held_out_fit
# says: So does best_of where the floor is 0. Hand sigma_min on
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, 0)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
