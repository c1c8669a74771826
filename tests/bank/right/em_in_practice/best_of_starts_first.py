def best_of(x, K, n_starts, rng, sigma_min):
    # All starts are drawn before the first fit.
    starts = [random_start(x, K, rng) for _ in range(n_starts)]
    fits = [fit(x, mu, sigma, p, sigma_min) for mu, sigma, p in starts]
    ends = [log_likelihoods[-1] for *_, log_likelihoods in fits]
    best = int(np.argmax(ends))
    return fits[best][0], fits[best][1], fits[best][2], float(ends[best])
