# mistake: x is made with np.zeros_like(z), an integer array, so all values are truncated to whole numbers
# fails: test_get_data_form
# says: x holds values of the type int64, but floats are asked for
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    x = np.zeros_like(z)
    for i in range(size):
        if z[i] == 1:
            x[i] = rng.normal(mu_1, sigma_1)
        else:
            x[i] = rng.normal(mu_2, sigma_2)
    return z, x
