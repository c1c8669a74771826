# mistake: the sample mean of each component is shifted onto mu_k exactly, so the values are not independent draws
# fails: test_get_data_distribution
# says: the mean of those of component 1 is exactly 10
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    x = np.where(
        z == 1, rng.normal(mu_1, sigma_1, size=size), rng.normal(mu_2, sigma_2, size=size)
    )
    for value, mu in ((1, mu_1), (0, mu_2)):
        if np.any(z == value):
            x[z == value] += mu - x[z == value].mean()
    return z, x
