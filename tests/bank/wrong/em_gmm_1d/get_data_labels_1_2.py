# mistake: z holds the labels 1 and 2 instead of 1 and 0
# fails: test_get_data_form
# says: z holds 1 and 2
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.choice([1, 2], size=size, p=[prob_1, 1 - prob_1])
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    return z, np.where(z == 1, x_1, x_2)
