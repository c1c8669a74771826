# mistake: K points in a row, from a random place on
# fails: test_random_start_rng
# says: the chosen points are neighbours
def random_start(x, K, rng):
    begin = rng.integers(len(x) - K + 1)
    return x[begin : begin + K], np.full(K, np.std(x)), np.full(K, 1 / K)
