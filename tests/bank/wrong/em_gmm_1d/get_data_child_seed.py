# mistake: draws only a seed below 1000 from rng and takes all numbers from a second generator made with it
# fails: test_get_data_generator
# says: not only a seed of another generator
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(42)
    local = np.random.default_rng(rng.integers(1000))
    z = local.binomial(1, prob_1, size=size)
    x = np.where(z, local.normal(mu_1, sigma_1, size), local.normal(mu_2, sigma_2, size))
    return z, x
