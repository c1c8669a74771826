# style: rng.binomial for z and the formula z x_1 + (1 - z) x_2, with a docstring
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    """Draw hidden variables z and data points x."""
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(n=1, p=prob_1, size=size)
    x_1 = rng.normal(loc=mu_1, scale=sigma_1, size=size)
    x_2 = rng.normal(loc=mu_2, scale=sigma_2, size=size)
    x = z * x_1 + (1 - z) * x_2
    return z, x
