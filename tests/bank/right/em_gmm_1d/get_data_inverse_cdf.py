# style: values before the coin, and both from uniform numbers by the inverse distribution function
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    first = mu_1 + sigma_1 * norm.ppf(rng.uniform(size=size))
    second = mu_2 + sigma_2 * norm.ppf(rng.uniform(size=size))
    z = (rng.uniform(size=size) > 1 - prob_1).astype(int)
    return z, z * first + (1 - z) * second
