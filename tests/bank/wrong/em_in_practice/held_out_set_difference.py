# mistake: the other points are a set difference, in which equal ones are one
# fails: test_held_out_folds
# says: equal points are counted once in the fit
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.setdiff1d(x, x[fold]), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
