# mistake: prob_1 is kept between 0.05 and 0.95
# fails: test_get_data_distribution
# says: Is prob_1 kept away from 0 and 1
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, min(max(prob_1, 0.05), 0.95), size=size)
    x = rng.normal(np.where(z == 1, mu_1, mu_2), np.where(z == 1, sigma_1, sigma_2))
    return z, x
