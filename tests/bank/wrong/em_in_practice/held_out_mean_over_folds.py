# mistake: the mean over the folds is returned
# fails: test_held_out_value
# says: this is the mean over the points or folds
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    values = []
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        values.append(log_e_step(x[fold], mu, sigma, p)[1])
    return np.mean(values)
