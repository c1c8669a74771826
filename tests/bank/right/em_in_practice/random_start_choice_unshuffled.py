# style: places by rng.choice, not shuffled; default_rng(rng) is rng itself
def random_start(x, K, rng):
    rng = np.random.default_rng(rng)
    places = rng.choice(len(x), K, replace=False, shuffle=False)
    sigma, p = np.empty(K), np.empty(K)
    sigma.fill(np.std(x))
    p.fill(1 / K)
    return np.take(x, places), sigma, p
