# mistake: the folds' numbers are shuffled in the place of the points
# fails: test_held_out_folds
# says: shuffled numbers of folds
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    labels = rng.permutation(np.arange(len(x)) % n_folds)
    total = 0.0
    for v in range(n_folds):
        mu, sigma, p, _ = best_of(x[labels != v], K, n_starts, rng, sigma_min)
        total += log_e_step(x[labels == v], mu, sigma, p)[1]
    return total
