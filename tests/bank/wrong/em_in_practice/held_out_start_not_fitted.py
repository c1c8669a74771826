# mistake: the fold is predicted by a random start
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: the fold is predicted by a random start
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p = random_start(np.delete(x, fold), K, rng)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
