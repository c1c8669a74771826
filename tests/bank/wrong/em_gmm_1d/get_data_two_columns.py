# mistake: x keeps the draws of both components in two columns, none is chosen by z
# fails: test_get_data_form test_get_data_distribution
# says: x has the shape
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    x = rng.normal([mu_1, mu_2], [sigma_1, sigma_2], size=(size, 2))
    return z, x
