# mistake: the weights stand in an array of integers
# fails: test_random_start_values test_best_of_value test_best_of_best test_best_of_rng test_held_out_fit
# says: cut to whole numbers
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K, dtype=int)
