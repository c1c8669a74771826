# mistake: z and x come from the same uniform number
# fails: test_get_data_distribution
# says: one random number decides on z and on x
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    u = rng.random(size)
    z = (u < prob_1) * 1
    return z, norm.ppf(u, np.where(z == 1, mu_1, mu_2), np.where(z == 1, sigma_1, sigma_2))
