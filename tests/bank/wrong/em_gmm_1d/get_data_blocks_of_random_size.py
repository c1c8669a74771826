# mistake: all points of component 1 come first, then all of component 2: the z_i are not independent (their number is right)
# fails: test_get_data_distribution
# says: z is in order, the points of one component come first
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    n1 = rng.binomial(size, prob_1)
    n2 = size - n1
    z = np.concatenate([np.ones(n1, dtype=int), np.zeros(n2, dtype=int)])
    x = np.concatenate([rng.normal(mu_1, sigma_1, n1), rng.normal(mu_2, sigma_2, n2)])
    return z, x
