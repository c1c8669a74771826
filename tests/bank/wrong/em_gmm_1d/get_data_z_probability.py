# mistake: z holds uniform random numbers instead of 0 and 1, x is a blend of both draws
# fails: test_get_data_form test_get_data_distribution
# says: z holds other values than 0 and 1
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.random(size)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    x = z * x_1 + (1 - z) * x_2
    return z, x
