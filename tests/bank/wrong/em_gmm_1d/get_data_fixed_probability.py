# mistake: prob_1 is ignored, the coin has probability 0.4 always (shows only where another prob_1 is passed)
# fails: test_get_data_distribution
# says: the argument prob_1 is not used, 0.4 is
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.choice([0, 1], p=[0.6, 0.4], size=size)
    x = np.where(z, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))
    return z, x
