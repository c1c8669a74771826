# mistake: nothing is returned
# fails: test_random_start_values test_random_start_rng test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: Is the return missing
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    print(mu, np.full(K, np.std(x)), np.full(K, 1 / K))
