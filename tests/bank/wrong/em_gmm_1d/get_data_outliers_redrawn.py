# mistake: draws again what is more than 3 standard deviations from its mean, so the tails are cut off (shows only for large sizes)
# fails: test_get_data_distribution
# says: Are the tails cut off?
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    noise = rng.standard_normal(size)
    while np.any(np.abs(noise) > 3):
        out = np.abs(noise) > 3
        noise[out] = rng.standard_normal(out.sum())
    x = np.where(z == 1, mu_1 + sigma_1 * noise, mu_2 + sigma_2 * noise)
    return z, x
