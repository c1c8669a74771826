# mistake: the fit is made to one other fold
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: the fit is made to one other fold
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    total = 0.0
    for v, fold in enumerate(folds):
        mu, sigma, p, _ = best_of(x[folds[v - 1]], K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
