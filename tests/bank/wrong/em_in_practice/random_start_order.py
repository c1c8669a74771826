# mistake: returned in another order
# fails: test_random_start_values test_best_of_best test_best_of_rng test_held_out_value test_held_out_fit
# says: mu is returned last
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return np.full(K, 1 / K), np.full(K, np.std(x)), mu
