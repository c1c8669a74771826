# mistake: the sum of twelve uniform numbers for a Gaussian one
# fails: test_get_data_distribution
# says: nearly distributed like those of a Gaussian
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    u = rng.random((size, 12)).sum(axis=1) - 6
    return z, np.where(z == 1, mu_1 + sigma_1 * u, mu_2 + sigma_2 * u)
