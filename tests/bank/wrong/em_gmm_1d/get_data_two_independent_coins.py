# mistake: a second coin is thrown for component 2 in the place of 1 - z, so points can be a sum of both or 0
# fails: test_get_data_distribution
# says: component 2 has a coin of its own
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z_1 = rng.binomial(1, prob_1, size=size)
    z_2 = rng.binomial(1, 1 - prob_1, size=size)
    x = z_1 * rng.normal(mu_1, sigma_1, size=size) + z_2 * rng.normal(mu_2, sigma_2, size=size)
    return z_1, x
