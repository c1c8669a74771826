# mistake: points are chosen by value, so equal ones outside of the fold are left out
# fails: test_held_out_folds
# says: points that are equal to one of the fold are left out
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(x[~np.isin(x, x[fold])], K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
