# style: Gaussian values by the method of Box and Muller
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    radius = np.sqrt(-2 * np.log(1 - rng.random(size)))
    u = radius * np.cos(2 * np.pi * rng.random(size))
    return z, z * (mu_1 + sigma_1 * u) + (1 - z) * (mu_2 + sigma_2 * u)
