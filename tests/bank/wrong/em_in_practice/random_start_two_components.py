# mistake: two components whatever K is
# fails: test_random_start_values test_best_of_value test_held_out_fit
# says: expected (K,) = (3,)
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.array([np.std(x), np.std(x)]), np.array([0.5, 0.5])
