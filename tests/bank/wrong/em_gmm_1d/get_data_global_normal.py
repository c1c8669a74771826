# mistake: the coin comes from rng, but the Gaussian values come from the global np.random.normal
# fails: test_get_data_generator
# says: x differs for two generators with the same seed
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    x1 = np.random.normal(mu_1, sigma_1, size=size)
    x2 = np.random.normal(mu_2, sigma_2, size=size)
    return z, z * x1 + (1 - z) * x2
