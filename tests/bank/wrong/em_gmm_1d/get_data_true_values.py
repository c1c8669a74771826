# mistake: the true numbers are typed in, the parameters of the function are ignored
# fails: test_get_data_distribution
# says: the argument prob_1 is not used, 0.4 is
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, 0.4, size)
    x_1 = rng.normal(-2.5, 2.0, size)
    x_2 = rng.normal(3.5, 2.0, size)
    return z, z * x_1 + (1 - z) * x_2
