# mistake: np.random.seed(42) and global random functions, so rng has no effect
# fails: test_get_data_generator
# says: z is the same whatever generator is passed in
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    np.random.seed(42)
    z = (np.random.rand(size) < prob_1).astype(int)
    x_1 = mu_1 + sigma_1 * np.random.randn(size)
    x_2 = mu_2 + sigma_2 * np.random.randn(size)
    return z, np.where(z == 1, x_1, x_2)
