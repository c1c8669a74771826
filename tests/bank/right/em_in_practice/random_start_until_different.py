# style: draws all places again while two are the same
def random_start(x, K, rng):
    places = rng.integers(len(x), size=K)
    while len(np.unique(places)) < K:
        places = rng.integers(len(x), size=K)
    return x[places], np.full(K, np.var(x) ** 0.5), np.full(K, 1 / K)
