# mistake: the helper that draws the values makes its own generator, so the passed rng decides z only
# fails: test_get_data_generator
# says: does a helper make a generator of its own
def draw(mu, sigma, size, seed):
    return np.random.default_rng(seed).normal(mu, sigma, size=size)


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    x = np.where(z == 1, draw(mu_1, sigma_1, size, 1), draw(mu_2, sigma_2, size, 2))
    return z, x
