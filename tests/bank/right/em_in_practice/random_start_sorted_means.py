# style: means in order, a table of three rows
def random_start(x, K, rng):
    mu = np.sort(rng.choice(np.asarray(x, dtype=float), K, replace=False, shuffle=False))
    return np.vstack([mu, np.full(K, np.std(x)), np.full(K, 1 / K)])
