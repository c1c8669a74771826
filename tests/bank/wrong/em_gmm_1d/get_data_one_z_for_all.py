# mistake: z is drawn once for all points, so the whole data set comes from one component
# fails: test_get_data_distribution
# says: all 20000 z are
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    x = z * x_1 + (1 - z) * x_2
    return np.full(size, z), x
