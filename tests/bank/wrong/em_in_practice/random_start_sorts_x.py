# mistake: x itself is sorted
# fails: test_random_start_rng test_best_of_value
# says: changed in place
def random_start(x, K, rng):
    x.sort()
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
