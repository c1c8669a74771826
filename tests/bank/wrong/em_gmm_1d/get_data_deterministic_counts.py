# mistake: exactly prob_1 * size points are from component 1, the number is not random
# fails: test_get_data_distribution
# says: every sample holds the same number of points with z = 1
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    n_1 = round(prob_1 * size)
    z = np.zeros(size, dtype=int)
    z[:n_1] = 1
    rng.shuffle(z)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    return z, z * x_1 + (1 - z) * x_2
