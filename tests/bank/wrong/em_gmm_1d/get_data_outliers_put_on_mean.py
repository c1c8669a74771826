# mistake: values further than two standard deviations from their mean are replaced by the mean
# fails: test_get_data_distribution
# says: none is further than 2.3 standard deviations
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    noise = rng.standard_normal(size)
    noise[np.abs(noise) > 2] = 0.0
    return z, np.where(z == 1, mu_1 + sigma_1 * noise, mu_2 + sigma_2 * noise)
