# mistake: values that are there already are skipped
# fails: test_random_start_values
# says: Are equal values taken once
def random_start(x, K, rng):
    mu = []
    for value in rng.permutation(x):
        if len(mu) < K and value not in mu:
            mu.append(value)
    return np.array(mu), np.full(K, np.std(x)), np.full(K, 1 / K)
