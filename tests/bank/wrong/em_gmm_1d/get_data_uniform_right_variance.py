# mistake: uniform distributions, with the right variance
# fails: test_get_data_distribution
# says: not distributed like those of a Gaussian
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    x_1 = mu_1 + sigma_1 * np.sqrt(3) * rng.uniform(-1, 1, size)
    x_2 = mu_2 + sigma_2 * np.sqrt(3) * rng.uniform(-1, 1, size)
    return z, z * x_1 + (1 - z) * x_2
