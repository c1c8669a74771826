# style: z holds 0 and 1 as floats
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.zeros(size)
    z[rng.random(size) < prob_1] = 1
    first = rng.normal(mu_1, sigma_1, size=size)
    second = rng.normal(mu_2, sigma_2, size=size)
    return z, z * first + (1 - z) * second
