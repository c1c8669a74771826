# mistake: z is a uniform number times 2 prob_1, rounded
# fails: test_get_data_distribution
# says: all 20000 z are 0
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.round(rng.random(size) * prob_1 * 2).astype(int)
    return z, np.where(z == 1, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))
