# mistake: z is drawn a second time for choosing x, so the returned z does not belong to x
# fails: test_get_data_distribution
# says: x does not depend on z
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    x = np.where(rng.random(size) < prob_1, x_1, x_2)
    return z, x
