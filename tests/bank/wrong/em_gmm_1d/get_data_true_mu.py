# mistake: the means are TRUE_MU of the notebook, mu_1 and mu_2 are ignored (shows only where other means are passed)
# fails: test_get_data_distribution
# says: the arguments mu_1 and mu_2 are not used
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    x = z * rng.normal(TRUE_MU[0], sigma_1, size=size)
    x += (1 - z) * rng.normal(TRUE_MU[1], sigma_2, size=size)
    return z, x
