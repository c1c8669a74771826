# mistake: one recursion for each point, which ends in a RecursionError for large sizes (from about 1000 on)
# fails: test_get_data_form
# says: the recursion is too deep
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    if size == 0:
        return np.zeros(0, dtype=int), np.zeros(0)
    z, x = get_data(mu_1, sigma_1, mu_2, sigma_2, prob_1, size - 1, rng)
    new_z = rng.binomial(1, prob_1)
    new_x = rng.normal(mu_1, sigma_1) if new_z else rng.normal(mu_2, sigma_2)
    return np.append(z, new_z), np.append(x, new_x)
