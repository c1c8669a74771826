# mistake: a small random number is added to each mean
# fails: test_random_start_values
# says: which is none of the points
def random_start(x, K, rng):
    sd = np.std(x)
    mu = rng.choice(x, size=K, replace=False) + 0.01 * sd * rng.standard_normal(K)
    return mu, np.full(K, sd), np.full(K, 1 / K)
