# mistake: the loop leaves out the last point
# fails: test_get_data_distribution
# says: x[19] is 0.0 in every sample
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.zeros(size, int)
    x = np.zeros(size)
    for i in range(size - 1):
        z[i] = rng.binomial(1, prob_1)
        x[i] = rng.normal(mu_1, sigma_1) if z[i] else rng.normal(mu_2, sigma_2)
    return z, x
