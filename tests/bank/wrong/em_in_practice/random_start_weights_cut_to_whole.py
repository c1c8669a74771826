# mistake: the weights take their type from x
# fails: test_random_start_values test_best_of_value test_best_of_best test_best_of_rng
# says: the weights are 0
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    p = np.zeros_like(mu)
    for k in range(K):
        p[k] = 1 / K
    return mu, np.full(K, np.std(x)), p
