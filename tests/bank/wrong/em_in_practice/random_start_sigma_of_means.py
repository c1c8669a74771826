# mistake: the standard deviation of the chosen means
# fails: test_random_start_values test_best_of_value test_held_out_value test_held_out_folds test_held_out_fit
# says: of the chosen means
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(mu)), np.full(K, 1 / K)
