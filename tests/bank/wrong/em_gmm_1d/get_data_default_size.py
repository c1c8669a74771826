# mistake: the default of size is changed
# fails: test_get_data_form
# says: where size is left out there are 50 points, not 40
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=50, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    return z, np.where(z == 1, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))
