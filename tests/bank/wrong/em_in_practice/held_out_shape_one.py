# mistake: the result is an array of one number
# fails: test_held_out_value
# says: it is one number, without []
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = np.zeros(1)
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
