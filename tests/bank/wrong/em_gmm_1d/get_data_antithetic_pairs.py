# mistake: the second half of the Gaussian numbers is the first half with the other sign: points are not independent
# fails: test_get_data_distribution
# says: the second half of x depends on the first
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(42)
    z = rng.binomial(1, prob_1, size=size)
    half = rng.standard_normal((size + 1) // 2)
    eps = np.concatenate([half, -half])[:size]
    x = np.where(z == 1, mu_1 + sigma_1 * eps, mu_2 + sigma_2 * eps)
    return z, x
