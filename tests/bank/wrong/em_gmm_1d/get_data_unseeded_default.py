# mistake: without rng an unseeded generator is made, so the default data set differs every time
# fails: test_get_data_generator
# says: without an argument the points differ from call to call
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    rng = np.random.default_rng(rng)
    z = rng.binomial(1, prob_1, size)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    return z, z * x_1 + (1 - z) * x_2
