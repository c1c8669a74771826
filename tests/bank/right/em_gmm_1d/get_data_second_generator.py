# style: x comes from a second generator that is seeded by rng
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    seeds = np.random.default_rng(rng.integers(2**32))
    return z, z * seeds.normal(mu_1, sigma_1, size) + (1 - z) * seeds.normal(mu_2, sigma_2, size)
