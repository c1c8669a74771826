# mistake: random weights
# fails: test_random_start_values
# says: the weights differ
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), rng.dirichlet(np.ones(K))
