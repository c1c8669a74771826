# mistake: z is recomputed from x by the nearer mean, so a point of the far tail gets the other z; subtle where the components lie far apart
# fails: test_get_data_distribution
# says: Draw z by a coin, not from x
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    coin = rng.random(size) < prob_1
    x = np.where(coin, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))
    z = (np.abs(x - mu_1) < np.abs(x - mu_2)).astype(int)
    return z, x
