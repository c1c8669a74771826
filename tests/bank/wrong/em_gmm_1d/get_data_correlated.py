# mistake: the values depend on the ones before
# fails: test_get_data_distribution
# says: neighbouring x depend on each other
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    e = np.zeros(size)
    v = 0
    for i, w in enumerate(rng.normal(size=size)):
        v = 0.5 * v + 0.75**0.5 * w
        e[i] = v
    return z, np.where(z == 1, mu_1 + sigma_1 * e, mu_2 + sigma_2 * e)
