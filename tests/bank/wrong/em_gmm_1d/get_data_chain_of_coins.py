# mistake: the running parity of the coins is used for z, so z is a chain that switches with probability prob_1
# fails: test_get_data_distribution
# says: z_i depends on the one before
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.zeros(size, dtype=int)
    state = 0
    for i in range(size):
        if rng.random() < prob_1:
            state = 1 - state
        z[i] = state
    x = np.where(z == 1, rng.normal(mu_1, sigma_1, size), rng.normal(mu_2, sigma_2, size))
    return z, x
