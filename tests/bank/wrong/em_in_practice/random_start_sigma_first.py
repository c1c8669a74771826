# mistake: sigma comes first
# fails: test_random_start_values test_best_of_best test_best_of_rng test_held_out_value
# says: mu and sigma are exchanged
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return np.full(K, np.std(x)), mu, np.full(K, 1 / K)
