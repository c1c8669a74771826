def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    places = np.arange(len(x))
    rng.shuffle(places)
    size, more = divmod(len(x), n_folds)
    total, begin = 0.0, 0
    for v in range(n_folds):
        end = begin + size + (v < more)
        rest = np.concatenate([places[:begin], places[end:]])
        mu, sigma, p, _ = best_of(x[rest], K, n_starts, rng, sigma_min)
        total += log_e_step(x[places[begin:end]], mu, sigma, p)[1]
        begin = end
    return total
