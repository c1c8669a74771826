# mistake: values are clipped at two standard deviations
# fails: test_get_data_distribution
# says: Are the values clipped?
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    u = np.clip(rng.normal(size=size), -2, 2)
    return z, np.where(z == 1, mu_1 + sigma_1 * u, mu_2 + sigma_2 * u)
