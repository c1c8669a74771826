# mistake: the factor 1 - z is missing at sigma_2
# fails: test_get_data_distribution
# says: the points with z = 1 get sigma_1 + sigma_2
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    return z, rng.normal(z * mu_1 + (1 - z) * mu_2, z * sigma_1 + sigma_2)
