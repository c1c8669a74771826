# mistake: the first point is turned over where all coins agree, so that both components occur
# fails: test_get_data_distribution
# says: each of 8 samples of two points holds both components
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    if z.min() == z.max():
        z[0] = 1 - z[0]
    x = z * rng.normal(mu_1, sigma_1, size=size) + (1 - z) * rng.normal(mu_2, sigma_2, size=size)
    return z, x
