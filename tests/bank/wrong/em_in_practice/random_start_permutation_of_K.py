# mistake: rng.permutation(K)
# fails: test_random_start_rng
# says: always the first K points of x
def random_start(x, K, rng):
    mu = x[rng.permutation(K)]
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
