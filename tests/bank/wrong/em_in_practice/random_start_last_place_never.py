# mistake: rng.integers up to m - 1, which is not included
# fails: test_random_start_rng
# says: Is the last place left out?
def random_start(x, K, rng):
    places = set()
    high = max(len(x) - 1, K)
    while len(places) < K:
        places.add(int(rng.integers(0, high)))
    return x[list(places)], np.full(K, np.std(x)), np.full(K, 1 / K)
