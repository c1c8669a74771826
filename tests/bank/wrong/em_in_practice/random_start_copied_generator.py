# mistake: draws from a copy of rng
# fails: test_random_start_rng
# says: not from a copy
import copy


def random_start(x, K, rng):
    mu = copy.deepcopy(rng).choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
