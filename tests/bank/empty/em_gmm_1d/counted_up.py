# idea: points that are counted up, in turn from each component
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    z = np.arange(size) % 2
    return z, z * mu_1 + (1 - z) * mu_2 + np.linspace(-1, 1, size)
