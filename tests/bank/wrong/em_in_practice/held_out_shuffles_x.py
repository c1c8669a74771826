# mistake: the points are shuffled in place
# fails: test_held_out_value
# says: the argument x is changed in place
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    rng.shuffle(x)
    total = 0.0
    for fold in np.array_split(np.arange(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
