# mistake: the loop starts at 1, so the first point stays zero
# fails: test_get_data_distribution
# says: x[0] is 0.0 in every sample
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.zeros(size, dtype=int)
    x = np.zeros(size)
    for i in range(1, size):
        z[i] = rng.binomial(1, prob_1)
        x[i] = rng.normal(mu_1, sigma_1) if z[i] == 1 else rng.normal(mu_2, sigma_2)
    return z, x
