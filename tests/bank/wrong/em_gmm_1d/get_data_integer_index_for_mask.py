# mistake: x[z] with an integer z indexes the places 0 and 1 instead of masking the points with z = 1
# fails: test_get_data_distribution
# says: used as an index where a mask
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size=size)
    first = np.append(rng.normal(mu_1, sigma_1, size=size), 0.0)
    x = np.append(rng.normal(mu_2, sigma_2, size=size), 0.0)
    x[z] = first[z]
    return z, x[:size]
