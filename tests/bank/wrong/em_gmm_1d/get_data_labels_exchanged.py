# mistake: z is 0 for component 1 and 1 for component 2 (the proportions of x are right)
# fails: test_get_data_distribution
# says: 0 and 1 are exchanged in z
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.choice([0, 1], size=size, p=[prob_1, 1 - prob_1])
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    return z, np.where(z == 0, x_1, x_2)
