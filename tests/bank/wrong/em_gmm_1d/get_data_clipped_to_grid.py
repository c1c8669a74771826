# mistake: clips the values to the range of the pictures, -10 to 11 (shows only with wide or far components)
# fails: test_get_data_distribution
# says: Are the values clipped?
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    first = rng.normal(mu_1, sigma_1, size=size)
    second = rng.normal(mu_2, sigma_2, size=size)
    x = z * first + (1 - z) * second
    return z, np.clip(x, -10, 11)
