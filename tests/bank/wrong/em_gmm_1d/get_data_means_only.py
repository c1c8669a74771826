# mistake: each point is the mean of its component
# fails: test_get_data_form test_get_data_distribution
# says: many points have the same value
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    return z, z * mu_1 + (1 - z) * mu_2 + 0.0
