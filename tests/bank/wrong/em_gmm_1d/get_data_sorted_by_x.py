# mistake: the points are sorted, z along with x
# fails: test_get_data_distribution
# says: x is sorted
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    x = np.where(z == 1, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))
    i = np.argsort(x)
    return z[i], x[i]
