# mistake: a fixed number of points of component 1 first, then component 2, nothing random in z
# fails: test_get_data_distribution test_get_data_generator
# says: z is in order, the points of one component come first
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    n_1 = int(prob_1 * size)
    n_2 = size - n_1
    x = np.concatenate([rng.normal(mu_1, sigma_1, n_1), rng.normal(mu_2, sigma_2, n_2)])
    z = np.concatenate([np.ones(n_1, dtype=int), np.zeros(n_2, dtype=int)])
    return z, x
