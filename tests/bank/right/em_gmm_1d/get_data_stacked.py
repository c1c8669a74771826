# style: both candidates in one (size, 2) array, the column picked by fancy indexing
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    candidates = rng.normal([mu_1, mu_2], [sigma_1, sigma_2], size=(size, 2))
    z = rng.binomial(1, prob_1, size)
    x = candidates[np.arange(size), 1 - z]
    return z, x
