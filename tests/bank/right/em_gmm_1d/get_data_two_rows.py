# style: one array of two rows, z and x, is returned
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    return np.array(
        [z, np.where(z == 1, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))]
    )
