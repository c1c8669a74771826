# style: z is a boolean array, np.where chooses mean and standard deviation, one draw for each point
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.random(size) < prob_1
    means = np.where(z, mu_1, mu_2)
    stds = np.where(z, sigma_1, sigma_2)
    return z, rng.normal(means, stds)
