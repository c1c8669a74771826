# mistake: z = 1 has probability 1 - prob_1, because the comparison is the wrong way round
# fails: test_get_data_distribution
# says: z is 1 with probability 1 - prob_1
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = (rng.random(size) > prob_1).astype(int)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    return z, z * x_1 + (1 - z) * x_2
