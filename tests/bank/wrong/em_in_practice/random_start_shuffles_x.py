# mistake: x itself is shuffled
# fails: test_random_start_rng test_best_of_value test_best_of_rng
# says: changed in place
def random_start(x, K, rng):
    rng.shuffle(x)
    return x[:K].copy(), np.full(K, np.std(x)), np.full(K, 1 / K)
