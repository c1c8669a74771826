# mistake: randn is a function of the old np.random module, a generator does not have it
# fails: test_get_data_form test_get_data_distribution test_get_data_generator
# says: AttributeError
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = (rng.random(size) < prob_1).astype(int)
    x_1 = mu_1 + sigma_1 * rng.randn(size)
    x_2 = mu_2 + sigma_2 * rng.randn(size)
    return z, z * x_1 + (1 - z) * x_2
