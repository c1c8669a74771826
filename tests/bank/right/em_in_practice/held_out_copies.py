import math


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    x = np.array(x, dtype=float)
    folds = [set(fold.tolist()) for fold in np.array_split(rng.permutation(len(x)), n_folds)]
    values = []
    for fold in folds:
        inside = np.array([i in fold for i in range(len(x))])
        mu, sigma, p, _ = best_of(x[~inside].copy(), K, n_starts, rng, sigma_min)
        values.append(float(log_e_step(x[inside].copy(), mu, sigma, p)[1]))
    return math.fsum(values)
