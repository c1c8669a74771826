# mistake: the standard deviation of the points that are not chosen
# fails: test_random_start_values test_held_out_folds test_held_out_fit
# says: of the points that are not chosen
def random_start(x, K, rng):
    places = rng.choice(len(x), size=K, replace=False)
    rest = np.delete(x, places) if K < len(x) else x
    return x[places], np.full(K, np.std(rest)), np.full(K, 1 / K)
